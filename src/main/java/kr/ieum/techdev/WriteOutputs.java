package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: a ministry says what has come of its research, one output or many at once, each by the ministry's number. */
@ApplicationScoped
class WriteOutputs {
    private final OwnOutput own;
    private final OutputRepository outputs;
    private final TechFields fields;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;
    private final Event<OutputsChanged> changed;

    WriteOutputs(
            OwnOutput own,
            OutputRepository outputs,
            TechFields fields,
            Ids ids,
            Clock clock,
            AuditTrail audit,
            Event<OutputsChanged> changed) {
        this.own = own;
        this.outputs = outputs;
        this.fields = fields;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    enum Outcome {
        MADE,
        CHANGED,
        /** It says so already. */
        UNCHANGED
    }

    record Written(Outcome outcome, TechOutput output) {}

    @Transactional
    Written put(
            String ministry,
            String number,
            @Nullable String ifNoneMatch,
            @Nullable IfMatch ifMatch,
            TechOutputContent content,
            Caller caller) {
        own.mustBeOf(ministry, caller);
        outputs.holdMinistry(ministry);
        Optional<TechOutput> there = outputs.find(ministry, number);
        if (there.isEmpty()) {
            if (ifMatch != null) throw CommonProblem.STALE.with();
            if (!"*".equals(ifNoneMatch)) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
        } else {
            if (ifNoneMatch != null) throw CommonProblem.ALREADY_THERE.with("what", number);
            IfMatch.check(ifMatch, there.get().version());
        }
        return Objects.requireNonNull(
                        write(ministry, Map.of(number, content), caller).get(number))
                .get();
    }

    /**
     * Writes many, without a precondition: the ministry's file is the whole truth about its numbers.
     *
     * @param wanted by number
     * @return for each what came of it, or why nothing did
     */
    @Transactional
    Map<String, Reply<Written>> write(String ministry, Map<String, TechOutputContent> wanted, Caller caller) {
        own.mustBeOf(ministry, caller);
        outputs.holdMinistry(ministry);
        Map<String, TechOutput> there = outputs.lock(ministry, wanted.keySet()).stream()
                .collect(Collectors.toMap(TechOutput::number, Function.identity()));
        Set<String> known = fields.codes();
        Map<String, Reply<Written>> written = new HashMap<>();
        wanted.forEach((number, content) -> {
            try {
                mustMakeSense(number, content, known);
                written.put(number, Reply.of(written(ministry, number, there.get(number), content)));
            } catch (Refused refused) {
                written.put(number, Reply.refused(refused));
            }
        });
        store(written.values(), there, caller);
        return written;
    }

    private Written written(String ministry, String number, @Nullable TechOutput before, TechOutputContent content) {
        if (before == null) {
            TechOutputId id = new TechOutputId(ids.next());
            return new Written(Outcome.MADE, TechOutput.registered(id, ministry, number, content, clock.instant()));
        }
        TechOutput after = before.saying(content);
        return before.content().equals(content)
                ? new Written(Outcome.UNCHANGED, before)
                : new Written(Outcome.CHANGED, after);
    }

    private void store(Iterable<Reply<Written>> replies, Map<String, TechOutput> before, Caller caller) {
        List<TechOutput> made = new ArrayList<>();
        List<TechOutput> moved = new ArrayList<>();
        for (Reply<Written> reply : replies) {
            Written written = reply.result();
            if (written == null || written.outcome() == Outcome.UNCHANGED) continue;
            (written.outcome() == Outcome.MADE ? made : moved).add(written.output());
        }
        outputs.insert(made);
        outputs.update(moved);
        List<AuditEvent> events = new ArrayList<>();
        for (TechOutput output : made) events.add(event("TECH_OUTPUT_REGISTERED", null, output, caller));
        for (TechOutput output : moved)
            events.add(event("TECH_OUTPUT_CHANGED", before.get(output.number()), output, caller));
        audit.record(events);
        if (!moved.isEmpty())
            changed.fire(new OutputsChanged(moved.stream().map(TechOutput::id).collect(Collectors.toSet())));
    }

    private AuditEvent event(String action, @Nullable TechOutput before, TechOutput after, Caller caller) {
        return AuditEvent.of(audit.newEvent(), caller, action)
                .to("TECH_OUTPUT", after.id().value())
                .changing(before == null ? null : before.view(), after.view());
    }

    private static void mustMakeSense(String number, TechOutputContent content, Set<String> known) {
        if (!number.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) throw TechdevProblem.OUTPUT_NUMBER_FORM.with();
        if (!known.contains(content.field())) throw TechdevProblem.UNKNOWN_FIELD.with("field", content.field());
        Rights rights = content.rights();
        if (rights.kind() == RightsKind.OWNED && !rights.given().isEmpty())
            throw TechdevProblem.OWNED_AND_LICENSED.with();
        for (Licence licence : rights.given())
            if (licence.isBackwards())
                throw TechdevProblem.LICENCE_PERIOD.with("from", licence.from(), "to", licence.to());
    }
}
