package kr.ieum.web.supplier;

import kr.ieum.catalogue.Attributes;
import kr.ieum.catalogue.ListingContent;
import kr.ieum.web.Sheet;

/** What a listing says, written into a form. */
final class ListingSheet {
    private ListingSheet() {}

    static Sheet of(ListingContent content, long version) {
        Attributes attributes = content.attributes();
        Sheet sheet = Sheet.blank()
                .with("version", version)
                .with("title.ko", content.title().ko())
                .with("title.en", content.title().en())
                .with("description", content.description())
                .with("category", content.category())
                .with("attributes.minSeats", attributes.minSeats())
                .with("attributes.maxSeats", attributes.maxSeats())
                .with("attributes.trialDays", attributes.trialDays())
                .with("attributes.csap", attributes.csap())
                .with("attributes.domesticHosting", attributes.domesticHosting())
                .with("attributes.url", attributes.url())
                .with("priceEvidence", content.priceEvidence());
        PlanRows.write(content.plans(), sheet);
        return sheet;
    }
}
