package kr.ieum.platform.web;

/** Whose keys these are: two companies may use the same key without meeting. Answered by the room that knows callers. */
public interface KeyScope {
    String ofCaller();
}
