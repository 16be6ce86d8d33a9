package kr.ieum.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How large a run is.
 *
 * @param orders that each voucher of the payment scenario pays for
 * @param rawSeconds how long each measurement of the raw baseline takes
 * @param settled orders of the settlement scenario
 * @param stored applications of years gone by in the stored scenario, and twice as many transfers
 * @param jvm options of the application's virtual machine
 */
record Size(
        List<String> scenarios,
        int firms,
        int places,
        List<Integer> connections,
        int orders,
        int rawSeconds,
        int settled,
        int stored,
        List<String> jvm) {
    static final List<Integer> RAW_CLIENTS = List.of(8, 16, 32, 64);

    /** One firm in so many is of an industry that the rules refuse. */
    static final int REFUSED_ONE_IN = 50;

    static Size asked() {
        Size size = new Size(
                list("bench.scenarios", "admission,payment,mixed"),
                Integer.getInteger("bench.firms", 150_000),
                Integer.getInteger("bench.places", 15_000),
                list("bench.connections", "64,256,10000").stream()
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("bench.orders", 4),
                Integer.getInteger("bench.rawSeconds", 20),
                Integer.getInteger("bench.settled", 100_000),
                Integer.getInteger("bench.stored", 10_000_000),
                Arrays.asList(System.getProperty("bench.jvm", "-Xmx1g").split("\\s+")));
        if (size.places * 2L > size.firms || size.places < 1)
            throw new IllegalArgumentException("a rush has at least twice as many firms as places");
        // The cap of 2021 is 2,000,000 a supplier and 4,000,000 a voucher; an order costs 300,000.
        if (size.orders < 1 || size.orders > 12) throw new IllegalArgumentException("bench.orders: 1 to 12");
        return size;
    }

    int refused() {
        return firms / REFUSED_ONE_IN;
    }

    static boolean isRefused(int firm) {
        return firm % REFUSED_ONE_IN == REFUSED_ONE_IN - 1;
    }

    private static List<String> list(String property, String otherwise) {
        return Arrays.stream(System.getProperty(property, otherwise).split(","))
                .map(String::strip)
                .toList();
    }
}
