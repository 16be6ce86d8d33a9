package kr.ieum.platform.outbox;

/**
 * Delivers the messages of one topic. It is called outside any transaction, because the world outside may be slow, and
 * may be called again with the same message, so what it does must bear repeating.
 */
public interface OutboxHandler {
    String topic();

    /** @throws Exception when delivery failed; it is tried again, later and later, for about a day */
    void deliver(String payload) throws Exception;
}
