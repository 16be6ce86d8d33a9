package kr.ieum.catalogue.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A listing on sale, as it goes into the index.
 *
 * @param region of its supplier: a legal-dong code
 * @param programmes in which its supplier may sell it today
 */
record IndexedListing(
        String sku,
        String title,
        @Nullable String englishTitle,
        String description,
        String supplierName,
        String region,
        Set<String> programmes,
        ListingFacts facts) {}
