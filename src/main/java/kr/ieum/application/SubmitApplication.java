package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.ieum.application.Hearing.Form;
import kr.ieum.firm.Firms;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.pact.Pacts;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.Refused;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;

/**
 * Use case: firms apply and have their answers at once, many in one transaction, each by the same rules and in the order
 * they came.
 */
@ApplicationScoped
class SubmitApplication {
    private final ApplicationRepository applications;
    private final WaitingLists lists;
    private final Programmes programmes;
    private final Firms firms;
    private final GatherFacts gatherFacts;
    private final Pacts pacts;
    private final Admission admission;
    private final VerdictJson json;
    private final Ids ids;
    private final Clock clock;

    SubmitApplication(
            ApplicationRepository applications,
            WaitingLists lists,
            Programmes programmes,
            Firms firms,
            GatherFacts gatherFacts,
            Pacts pacts,
            Admission admission,
            VerdictJson json,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.lists = lists;
        this.programmes = programmes;
        this.firms = firms;
        this.gatherFacts = gatherFacts;
        this.pacts = pacts;
        this.admission = admission;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the current transaction. Budgets are locked in the order of their rounds' ids, as everywhere. */
    List<Reply<ApplicationView>> submit(List<Call<Form>> calls) {
        SortedMap<RoundId, List<Integer>> places = new TreeMap<>(Comparator.comparing(RoundId::value));
        for (int i = 0; i < calls.size(); i++)
            places.computeIfAbsent(calls.get(i).command().round(), round -> new ArrayList<>())
                    .add(i);
        SortedMap<Integer, Reply<ApplicationView>> replies = new TreeMap<>();
        places.forEach((round, theirs) -> {
            List<Reply<ApplicationView>> heard =
                    inRound(round, theirs.stream().map(calls::get).toList());
            for (int i = 0; i < theirs.size(); i++) replies.put(theirs.get(i), heard.get(i));
        });
        return List.copyOf(replies.values());
    }

    private List<Reply<ApplicationView>> inRound(RoundId id, List<Call<Form>> calls) {
        RoundView round;
        try {
            round = programmes.round(id);
        } catch (Refused unknown) {
            return calls.stream()
                    .map(call -> Reply.<ApplicationView>refused(unknown))
                    .toList();
        }
        Map<BusinessNumber, KnownFirm> known = firms.known(calls.stream()
                .flatMap(call -> Stream.ofNullable(call.caller().company()))
                .distinct()
                .toList());
        Sitting sitting = admission.open(round);
        Hearing hearing = new Hearing(sitting, read(id, known, calls), gatherFacts, json, ids, clock);
        List<Reply<ApplicationView>> replies =
                calls.stream().map(call -> hear(hearing, call)).toList();
        admission.close(sitting);
        return replies;
    }

    /** Under the budget's lock, so that nobody else applies meanwhile. */
    private Hearing.Read read(RoundId round, Map<BusinessNumber, KnownFirm> known, List<Call<Form>> calls) {
        return new Hearing.Read(
                known,
                gatherFacts.background(known.values(), round),
                applications.live(
                        round, known.values().stream().map(KnownFirm::id).toList()),
                pacts.agreed(calls.stream()
                        .flatMap(call -> Stream.ofNullable(call.command().pact()))
                        .toList()),
                lists.nextQueueNumbers(calls.size()).iterator());
    }

    private static Reply<ApplicationView> hear(Hearing hearing, Call<Form> call) {
        try {
            return Reply.of(hearing.hear(call));
        } catch (Refused refused) {
            return Reply.refused(refused);
        }
    }
}
