package kr.ieum.catalogue;

import java.util.List;

/** Plans of one listing that somebody wants to buy in a programme. */
public record Wish(ListingId listing, List<String> plans, String programme) {
    public Wish {
        plans = List.copyOf(plans);
    }
}
