package kr.ieum.web;

import java.util.List;

/** Whom a newcomer can be and what stands around the application. The newcomer's ground knows; production has none. */
public interface NewcomersGuide {
    /** Whether the application stands on such ground; nothing else may be asked where it does not. */
    boolean isHere();

    /** The password of every sample person. */
    String password();

    /** Where the sample bank listens. */
    String bank();

    List<Person> people();

    /**
     * Somebody to log in as.
     *
     * @param duties as they stand in the token
     * @param does in Korean
     * @param doesInEnglish the same in English
     */
    record Person(String username, String name, List<String> duties, String does, String doesInEnglish) {}
}
