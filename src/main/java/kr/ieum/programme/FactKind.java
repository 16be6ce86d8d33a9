package kr.ieum.programme;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The type of a fact: what an expression may do with it, and which Java values it takes. */
enum FactKind {
    BOOL(SimpleType.BOOL) {
        @Override
        Object accept(Object value) {
            return (Boolean) value;
        }
    },
    INT(SimpleType.INT) {
        @Override
        Object accept(Object value) {
            return value instanceof Integer small ? (Object) small.longValue() : (Long) value;
        }
    },
    TEXT(SimpleType.STRING) {
        @Override
        Object accept(Object value) {
            return (String) value;
        }
    },
    MOMENT(SimpleType.TIMESTAMP) {
        @Override
        Object accept(Object value) {
            return (Instant) value;
        }

        @Override
        Object restore(Object plain) {
            return Instant.parse((String) plain);
        }
    },
    TEXTS(ListType.create(SimpleType.STRING)) {
        @Override
        Object accept(Object value) {
            return ((Collection<?>) value).stream().map(String.class::cast).toList();
        }
    },
    INTS(ListType.create(SimpleType.INT)) {
        @Override
        Object accept(Object value) {
            return ((Collection<?>) value).stream().map(INT::accept).toList();
        }
    },
    AWARDS(ListType.create(Struct.AWARD)) {
        @Override
        Object accept(Object value) {
            return ((Collection<?>) value)
                    .stream().map(award -> ((PastAward) award).fields()).toList();
        }
    },
    SUPPORTS(ListType.create(Struct.SUPPORT)) {
        @Override
        Object accept(Object value) {
            return ((Collection<?>) value)
                    .stream().map(support -> ((OtherSupport) support).fields()).toList();
        }
    };

    final CelType celType;

    FactKind(CelType celType) {
        this.celType = celType;
    }

    /**
     * The value as expressions see it.
     *
     * @throws ClassCastException when the value is of another kind
     */
    abstract Object accept(Object value);

    /** The value as expressions see it, from the plain one a {@link Fact} keeps. */
    Object restore(Object plain) {
        return plain;
    }

    /** The kind of a value written in a document. */
    static FactKind of(Object value) {
        if (value instanceof Boolean) return BOOL;
        if (value instanceof Long) return INT;
        if (value instanceof List<?> list) return list.isEmpty() || list.get(0) instanceof String ? TEXTS : INTS;
        return TEXT;
    }

    /** Declared so that a mistyped field of a list's element is found when a document is read, not when firms wait. */
    static final class Struct {
        static final StructType AWARD = of(
                "Award",
                ImmutableMap.of(
                        "programme", SimpleType.STRING,
                        "version", SimpleType.STRING,
                        "year", SimpleType.INT,
                        "used", SimpleType.BOOL));
        static final StructType SUPPORT =
                of("Support", ImmutableMap.of("programme", SimpleType.STRING, "field", SimpleType.STRING));
        static final List<StructType> ALL = List.of(AWARD, SUPPORT);

        private Struct() {}

        private static StructType of(String name, ImmutableMap<String, CelType> fields) {
            return StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
        }
    }
}
