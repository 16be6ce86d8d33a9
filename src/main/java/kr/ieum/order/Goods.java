package kr.ieum.order;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What was bought, as it was sold at that moment: it never changes. */
@Embeddable
record Goods(
        UUID listingId, int listingVersion, String category, String title, String lines, long totalWon, long vatWon) {}
