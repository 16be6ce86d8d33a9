package kr.ieum.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges very many firms by one rule set, for planning. What comes out is what {@link RuleSet#judge} says, without the
 * texts of a verdict. A rule sees nothing but the facts it asks about, so what it said of one combination of these it says
 * of every firm with the same: each is judged once and remembered. For one thread.
 */
public final class Screening {
    /** Of all rules together: of facts such as yearly sales every firm may bring a new combination. */
    private static final int MOST_REMEMBERED = 50_000;

    private final List<Memory<Answer>> rules;
    private final Memory<Optional<SubsidyShare>> shares;
    private final Memory<Optional<Selection.Quota>> quotas;
    private int remembered;

    Screening(RuleSet document, List<CompiledRule> rules, List<FactType> askedByShares, List<FactType> askedByQuotas) {
        this.rules = rules.stream()
                .map(rule -> new Memory<>(rule.asked(), facts -> Answer.of(rule.judge(facts))))
                .toList();
        this.shares = new Memory<>(askedByShares, document::shareFor);
        this.quotas = new Memory<>(askedByQuotas, document::quotaFor);
    }

    /**
     * What one rule says of a firm.
     *
     * @param onUnknown how to settle it; none unless unknown
     */
    public record Answer(
            String rule, Outcome outcome, @Nullable OnUnknown onUnknown) {
        private static Answer of(RuleVerdict verdict) {
            return new Answer(verdict.code(), verdict.outcome(), verdict.onUnknown());
        }
    }

    /** What every rule says, in the order of the document. */
    public List<Answer> answers(Facts facts) {
        List<Answer> answers = new ArrayList<>(rules.size());
        for (Memory<Answer> rule : rules) answers.add(rule.of(facts));
        return answers;
    }

    /** As {@link RuleSet#shareFor}. */
    public Optional<SubsidyShare> shareFor(Facts facts) {
        return shares.of(facts);
    }

    /** As {@link RuleSet#quotaFor}. */
    public Optional<Selection.Quota> quotaFor(Facts facts) {
        return quotas.of(facts);
    }

    private final class Memory<T> {
        private final FactType[] asked;
        private final Function<Facts, T> judge;
        private final Map<List<@Nullable Object>, T> known = new HashMap<>();

        Memory(List<FactType> asked, Function<Facts, T> judge) {
            this.asked = asked.stream().distinct().toArray(FactType[]::new);
            this.judge = judge;
        }

        T of(Facts facts) {
            List<@Nullable Object> combination = combination(facts);
            T answer = known.get(combination);
            if (answer != null) return answer;
            T judged = judge.apply(facts);
            if (remembered < MOST_REMEMBERED) {
                remembered++;
                known.put(combination, judged);
            }
            return judged;
        }

        /** A fact nobody knows is null, which no value is. */
        private List<@Nullable Object> combination(Facts facts) {
            @Nullable Object[] values = new Object[asked.length];
            for (int i = 0; i < asked.length; i++) values[i] = facts.value(asked[i]);
            return Arrays.asList(values);
        }
    }
}
