package kr.ieum.platform.money;

/**
 * A price as it is given, VAT included, and its two parts. Supply is the total over 1.1 rounded half up, VAT the rest;
 * a VAT-free supplier has no VAT. Caps, limits and shares count supply only.
 */
public record Price(Won total, Won supply, Won vat) {

    /** @throws IllegalArgumentException when the parts do not add up to the total */
    public Price {
        if (!supply.plus(vat).equals(total))
            throw new IllegalArgumentException("supply and VAT must add up to the price");
    }

    public static Price withVat(Won total) {
        Won supply = Won.won((Math.multiplyExact(total.amount(), 10L) + 5) / 11);
        return new Price(total, supply, total.minus(supply));
    }

    public static Price vatFree(Won total) {
        return new Price(total, total, Won.ZERO);
    }
}
