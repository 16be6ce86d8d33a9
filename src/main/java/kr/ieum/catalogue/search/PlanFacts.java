package kr.ieum.catalogue.search;

/**
 * A plan as it is filtered and ranked by.
 *
 * @param total won with VAT, all seats and the whole term
 * @param supply won without VAT, which a voucher pays
 */
record PlanFacts(String code, int seats, int termMonths, long total, long supply) {

    /** Won of one seat a month, rounded up. */
    long seatMonth() {
        long months = (long) seats * termMonths;
        return total / months + (total % months == 0 ? 0 : 1);
    }
}
