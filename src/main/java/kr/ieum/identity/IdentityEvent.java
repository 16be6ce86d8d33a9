package kr.ieum.identity;

/**
 * Something decided in this room, told to whoever keeps the record (the audit room is above this one).
 *
 * @param detail what the record shows of it
 */
public record IdentityEvent(String action, String subjectKind, String subjectId, Caller by, Object detail) {}
