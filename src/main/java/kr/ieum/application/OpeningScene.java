package kr.ieum.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Rehearsal;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Selection;
import kr.ieum.programme.StepOrder;

/** A made-up opening day under the newest rules by which whoever comes first is served, for {@link Rehearsal}. */
@ApplicationScoped
class OpeningScene implements Rehearsal.Scene {
    /** Of those who apply at once so many find money, the others a waiting list. */
    private static final int PLACES = 10;

    private final Programmes programmes;
    private final Firms firms;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final RoundId round;

    OpeningScene(Programmes programmes, Firms firms, Ledger ledger, Ids ids, Clock clock, ObjectMapper json) {
        this.programmes = programmes;
        this.firms = firms;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.round = new RoundId(ids.next());
    }

    @Override
    public Optional<Rehearsal.Request> request() {
        return QuarkusTransaction.requiringNew()
                .call(this::rules)
                .map(rules -> new Rehearsal.Request("/rounds/" + round + "/applications", form(rules)));
    }

    /** Whatever can be declared is: that the firm is small, and that nothing speaks against it. */
    private String form(RuleSet rules) {
        Map<String, Boolean> declared = new TreeMap<>();
        for (RuleVerdict rule : rules.judge(Facts.builder().build()).toDeclare())
            for (String fact : rule.missing()) declared.put(fact, fact.equals(FactType.SMALL_OR_MEDIUM.factName()));
        return json.valueToTree(Map.of("declarations", declared)).toString();
    }

    @Override
    public void set(List<BusinessNumber> companies) {
        RuleSet rules = rules().orElseThrow();
        RoundView imagined = programmes.imagine(round, rules, clock.instant());
        UUID event = ids.next();
        ledger.post(
                List.of(Transfer.post(
                        ids.next(),
                        Account.of(AccountKind.TREASURY, round.value()),
                        imagined.budget(),
                        rules.terms().faceLimit().times(PLACES),
                        Transfer.Purpose.of("REHEARSAL"),
                        clock.instant())),
                event);
        firms.imagine(companies);
    }

    private Optional<RuleSet> rules() {
        return programmes.published(null, null).stream()
                .filter(rules -> rules.terms().selection().mode() == Selection.Mode.FIRST_COME)
                // Made-up firms have no pact with anybody.
                .filter(rules -> rules.terms().stepOrder() != StepOrder.MATCH_FIRST)
                .reduce((one, other) -> other);
    }
}
