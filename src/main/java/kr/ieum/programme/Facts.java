package kr.ieum.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about an applicant. Immutable. A fact that is absent is unknown, which is not the same as false. */
public final class Facts {
    private final Map<FactType, Fact> facts;
    private final Map<String, Object> values;

    private Facts(Builder builder) {
        this.facts = new EnumMap<>(builder.facts);
        this.values = new HashMap<>(builder.values);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** These facts and one more, or one in place of what was known: a declaration is a fact like any other. */
    public Facts with(FactType type, Object value, String source, Instant asOf) {
        return toBuilder().put(type, value, source, asOf).build();
    }

    /** These facts with one more element in a fact that is a list; a list nobody knows has this one alone. */
    public Facts withMore(FactType type, Object element, String source, Instant asOf) {
        List<Object> all = new ArrayList<>();
        if (values.get(type.factName()) instanceof List<?> known) all.addAll(known);
        all.addAll((List<?>) type.kind().accept(List.of(element)));
        Builder builder = toBuilder();
        builder.facts.put(type, new Fact(type.factName(), all, source, asOf));
        builder.values.put(type.factName(), all);
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
        builder.facts.remove(type);
        builder.values.remove(type.factName());
        return builder.build();
    }

    public Optional<Fact> find(FactType type) {
        return Optional.ofNullable(facts.get(type));
    }

    boolean knows(FactType type) {
        return facts.containsKey(type);
    }

    /** The value as expressions see it. */
    @Nullable
    Object value(String factName) {
        return values.get(factName);
    }

    /** To make others of the same kind quickly. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.facts.putAll(facts);
        builder.values.putAll(values);
        return builder;
    }

    /** Collects facts; each type takes only values of its kind. */
    public static final class Builder {
        private final Map<FactType, Fact> facts = new EnumMap<>(FactType.class);
        private final Map<String, Object> values = new HashMap<>();

        private Builder() {}

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
            facts.put(type, new Fact(type.factName(), accepted, source, asOf));
            values.put(type.factName(), accepted);
            return this;
        }

        private void restore(Fact fact) {
            FactType.named(fact.name()).ifPresent(type -> {
                facts.put(type, fact);
                values.put(fact.name(), type.kind().restore(fact.value()));
            });
        }

        public Facts build() {
            return new Facts(this);
        }
    }
}
