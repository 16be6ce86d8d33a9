package kr.ieum.platform.problem;

/** What a refusal says: of what sort it is, and its text in both languages, as a template of its facts. */
public record Refusal(Kind kind, String korean, String english) {}
