package kr.ieum.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about an applicant. Immutable. A fact that is absent is unknown, which is not the same as false. */
public final class Facts {
    private static final int TYPES = FactType.values().length;

    /** Both by the order of the catalogue: a million firms are judged from these. */
    private final @Nullable Fact[] facts;

    private final @Nullable Object[] values;

    private Facts(@Nullable Fact[] facts, @Nullable Object[] values) {
        this.facts = facts;
        this.values = values;
    }

    public static Builder builder() {
        return new Builder(new Fact[TYPES], new Object[TYPES]);
    }

    /** These facts and one more, or one in place of what was known: a declaration is a fact like any other. */
    public Facts with(FactType type, Object value, String source, Instant asOf) {
        return toBuilder().put(type, value, source, asOf).build();
    }

    /** These facts with one more element in a fact that is a list; a list nobody knows has this one alone. */
    public Facts withMore(FactType type, Object element, String source, Instant asOf) {
        List<Object> all = new ArrayList<>();
        if (value(type) instanceof List<?> known) all.addAll(known);
        all.addAll((List<?>) type.kind().accept(List.of(element)));
        Builder builder = toBuilder();
        builder.set(type, new Fact(type.factName(), all, source, asOf), all);
        return builder.build();
    }

    /** These facts, but whatever a stored verdict was drawn from as it was known then. */
    public Facts asKnownTo(Verdict verdict) {
        Builder builder = toBuilder();
        verdict.rules().stream().flatMap(rule -> rule.facts().stream()).forEach(builder::restore);
        return builder.build();
    }

    public Facts without(FactType type) {
        Builder builder = toBuilder();
        builder.set(type, null, null);
        return builder.build();
    }

    public Optional<Fact> find(FactType type) {
        return Optional.ofNullable(facts[type.ordinal()]);
    }

    boolean knows(FactType type) {
        return facts[type.ordinal()] != null;
    }

    /** The value as expressions see it. */
    @Nullable
    Object value(String factName) {
        return FactType.named(factName).map(this::value).orElse(null);
    }

    @Nullable
    Object value(FactType type) {
        return values[type.ordinal()];
    }

    /** To make others of the same kind quickly. */
    public Builder toBuilder() {
        return new Builder(facts.clone(), values.clone());
    }

    /** Collects facts; each type takes only values of its kind. */
    public static final class Builder {
        private final @Nullable Fact[] facts;
        private final @Nullable Object[] values;

        private Builder(@Nullable Fact[] facts, @Nullable Object[] values) {
            this.facts = facts;
            this.values = values;
        }

        /**
         * @param value Boolean, Integer or Long, String, Instant, a collection of String, of {@link PastAward} or of
         *     {@link OtherSupport}, as the type asks
         * @throws IllegalArgumentException when the value is not of the type's kind
         */
        public Builder put(FactType type, Object value, String source, Instant asOf) {
            Object accepted;
            try {
                accepted = type.kind().accept(value);
            } catch (ClassCastException wrongKind) {
                throw new IllegalArgumentException(
                        type.factName() + " must be " + type.kind() + ", not " + value, wrongKind);
            }
            return set(type, new Fact(type.factName(), accepted, source, asOf), accepted);
        }

        /** As it is known in others. */
        public Builder put(FactType type, Facts others) {
            return set(type, others.facts[type.ordinal()], others.values[type.ordinal()]);
        }

        private Builder set(FactType type, @Nullable Fact fact, @Nullable Object value) {
            facts[type.ordinal()] = fact;
            values[type.ordinal()] = value;
            return this;
        }

        private void restore(Fact fact) {
            FactType.named(fact.name())
                    .ifPresent(type -> set(type, fact, type.kind().restore(fact.value())));
        }

        public Facts build() {
            return new Facts(facts.clone(), values.clone());
        }
    }
}
