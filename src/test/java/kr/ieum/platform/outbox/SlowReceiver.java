package kr.ieum.platform.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Receives what the tests of the outbox send: a message that names a latch hangs until the latch is released. */
@Singleton
class SlowReceiver implements OutboxHandler {
    static final String TOPIC = "test-slow-receiver";

    final Map<String, CountDownLatch> latches = new ConcurrentHashMap<>();
    final Map<String, Integer> failuresToCome = new ConcurrentHashMap<>();
    final List<String> called = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(String payload) throws InterruptedException {
        String message = payload.replace("\"", "");
        called.add(message);
        CountDownLatch latch = latches.get(message);
        if (latch != null) latch.await();
        int failures = failuresToCome.getOrDefault(message, 0);
        if (failures > 0) {
            failuresToCome.put(message, failures - 1);
            throw new IllegalStateException("not now");
        }
        done.add(message);
    }
}
