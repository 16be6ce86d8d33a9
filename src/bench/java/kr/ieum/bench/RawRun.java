package kr.ieum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Drives the raw baseline with some clients for some seconds. */
final class RawRun {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private RawRun() {}

    /** Makes the transaction of one client. */
    interface Opening {
        RawTransaction open(int client) throws Exception;
    }

    /** @param clientCpu and databaseCpu in microseconds a transaction */
    record Result(
            String name,
            int clients,
            double perSecond,
            double p50,
            double p99,
            double p999,
            double clientCpu,
            double databaseCpu) {}

    static Result measure(String name, int clients, Duration time, long postmaster, Opening opening) throws Exception {
        List<RawTransaction> transactions = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) transactions.add(opening.open(client));
            drive(transactions, WARM_UP);
            long self = ProcessHandle.current().pid();
            Cpu before = Cpu.used(0, postmaster, self);
            long begun = System.nanoTime();
            Histogram waits = drive(transactions, time);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Cpu used = Cpu.used(0, postmaster, self).minus(before);
            double done = Math.max(1, waits.getTotalCount());
            return new Result(
                    name,
                    clients,
                    done / seconds,
                    waits.getValueAtPercentile(50) / 1e3,
                    waits.getValueAtPercentile(99) / 1e3,
                    waits.getValueAtPercentile(99.9) / 1e3,
                    used.load() / done,
                    used.database() / done);
        } finally {
            for (RawTransaction each : transactions) each.close();
        }
    }

    /** @return how long each transaction took, in microseconds */
    private static Histogram drive(List<RawTransaction> transactions, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(transactions.size());
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Histogram>> clients = new ArrayList<>();
            for (RawTransaction each : transactions) clients.add(() -> client(each, end));
            Histogram all = new Histogram(3);
            for (Future<Histogram> one : threads.invokeAll(clients)) all.add(one.get());
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram client(RawTransaction transaction, long end) throws Exception {
        Histogram waits = new Histogram(3);
        long now = System.nanoTime();
        while (now < end) {
            transaction.run(NUMBERS.getAndIncrement());
            long then = System.nanoTime();
            waits.recordValue((then - now) / 1_000);
            now = then;
        }
        return waits;
    }
}
