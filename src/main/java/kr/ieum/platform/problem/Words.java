package kr.ieum.platform.problem;

/** The same said in both languages, to be a fact of a refusal: whoever is answered reads it in their own. */
public record Words(String korean, String english) {

    String in(Language language) {
        return language.choose(korean, english);
    }

    @Override
    public String toString() {
        return english;
    }
}
