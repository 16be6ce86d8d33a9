package kr.ieum.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the board can be cut by. */
@Schema(name = "OutcomeDimension")
public enum Dimension {
    PROGRAMME(Depth.ROUND, "m.programme"),
    MINISTRY(Depth.ROUND, "i.ministry"),
    REGION(Depth.FIRM, "f.region"),
    INDUSTRY(Depth.FIRM, "f.industry"),
    SIZE(Depth.FIRM, "f.size"),
    CATEGORY(Depth.ORDER, "m.category"),
    SUPPLIER(Depth.ORDER, "m.supplier_id::text");

    /** How far money must have come before it can be told apart like this: into a round, to a firm, into an order. */
    enum Depth {
        ROUND,
        FIRM,
        ORDER
    }

    private final Depth depth;
    private final String column;

    Dimension(Depth depth, String column) {
        this.depth = depth;
        this.column = column;
    }

    Depth depth() {
        return depth;
    }

    /** Its value in the board's queries, where {@code m} is the view that is counted. */
    String column() {
        return column;
    }
}
