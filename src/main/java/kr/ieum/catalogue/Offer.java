package kr.ieum.catalogue;

import kr.ieum.platform.money.Price;
import kr.ieum.supplier.SupplierId;

/**
 * What is bought when a plan is bought now. An order keeps it: the listing may change the next minute.
 *
 * @param price of the whole term and all seats, with its supply and VAT as its supplier sells
 */
public record Offer(
        ListingId listingId,
        String sku,
        SupplierId supplierId,
        String category,
        int versionNumber,
        String planCode,
        String title,
        String planName,
        Price price,
        int seats,
        int termMonths) {}
