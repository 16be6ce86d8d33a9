package kr.ieum.catalogue.search;

import static kr.ieum.catalogue.search.ListingDocument.BODY;
import static kr.ieum.catalogue.search.ListingDocument.CATEGORY;
import static kr.ieum.catalogue.search.ListingDocument.COIN;
import static kr.ieum.catalogue.search.ListingDocument.CONCEPT;
import static kr.ieum.catalogue.search.ListingDocument.HAS;
import static kr.ieum.catalogue.search.ListingDocument.INITIALS;
import static kr.ieum.catalogue.search.ListingDocument.NAME;
import static kr.ieum.catalogue.search.ListingDocument.NAME_LETTERS;
import static kr.ieum.catalogue.search.ListingDocument.NAME_PART;
import static kr.ieum.catalogue.search.ListingDocument.TITLE;
import static kr.ieum.catalogue.search.ListingDocument.TITLE_CONCEPT;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A need as a question to the index. What the weights mean: a name before anything, what a title says of the thing before
 * what a description mentions, the thing before its category, words no concept covers as far as they are rare.
 */
final class NeedQuery {
    /** The score of a listing that is called exactly so. */
    static final float EXACT_NAME = 100;

    private static final float PART_OF_NAME = 5;
    private static final float THING_IN_TITLE = 10;
    private static final float THING_MENTIONED = 4;
    private static final float CATEGORY_ITSELF = 9;
    private static final float CATEGORY_OF_THING = 3;
    private static final float RELATED = 3;
    private static final float WISH = 3;
    private static final float TURN = 0.004f;
    private static final int LONGEST_RUN = 4;

    /** In letters, two or three a syllable: names are short, and what is near to a long text is dear to find. */
    private static final int LONGEST_MISSPELT = 20;

    private static final int MOST_MISSPELT = 2;

    private final Need need;
    private final Vocabulary vocabulary;
    private final Words words;
    private final Predicate<String> isName;
    private final BooleanQuery.Builder match = new BooleanQuery.Builder();
    private boolean asksAnything;

    /** Cuts text into the words of the index. */
    interface Words {
        List<String> of(String text);
    }

    NeedQuery(Need need, Vocabulary vocabulary, Words words, Predicate<String> isName) {
        this.need = need;
        this.vocabulary = vocabulary;
        this.words = words;
        this.isName = isName;
    }

    /** @param seed of the firm and day: whose turn it is among equals */
    Query build(Wanted wanted, int seed) {
        names();
        things();
        initials();
        rest();
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        if (asksAnything) whole.add(match.build(), Occur.MUST);
        else whole.add(new BoostQuery(new MatchAllDocsQuery(), 0), Occur.MUST);
        Stream.of("trial", "csap", "domestic")
                .filter(need::wants)
                .forEach(wish -> whole.add(constant(HAS, wish, WISH), Occur.SHOULD));
        turns(seed, whole);
        filter(wanted, whole);
        return whole.build();
    }

    /** Of equals those come first whose coins fell as the seed's: half of them for the first coin, and so on. */
    private static void turns(int seed, BooleanQuery.Builder whole) {
        int coins = ListingDocument.mixed(seed);
        for (int i = 0; i < ListingDocument.COINS; i++)
            whole.add(constant(COIN, ListingDocument.coin(i, coins), TURN / (1 << i)), Occur.SHOULD);
    }

    private void should(Query query) {
        match.add(query, Occur.SHOULD);
        asksAnything = true;
    }

    private static Query constant(String field, String value, float boost) {
        return constant(new TermQuery(new Term(field, value)), boost);
    }

    private static Query constant(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private void names() {
        if (need.isEmpty()) return;
        spellings(need.key()).forEach(name -> should(constant(NAME, name, EXACT_NAME)));
        List<String> keys = need.words().stream()
                .map(Text::withoutParticle)
                .map(Text::key)
                .filter(key -> !key.isEmpty())
                .toList();
        for (int from = 0; from < keys.size(); from++)
            for (int to = from + 1; to <= Math.min(keys.size(), from + LONGEST_RUN); to++) {
                String run = String.join("", keys.subList(from, to));
                if (run.length() < 2 || vocabulary.isFiller(run)) continue;
                float boost =
                        PART_OF_NAME * (to - from) / (vocabulary.called(run).isEmpty() ? 1 : 5);
                spellings(run).forEach(name -> should(constant(NAME_PART, name, boost)));
            }
    }

    private Set<String> spellings(String key) {
        return Stream.of(key, vocabulary.latinised(key)).collect(Collectors.toSet());
    }

    /** Where a thing is named, its category counts for less; what every firm is or has for least. */
    private void things() {
        boolean hasThing = need.things().anyMatch(concept -> concept.category() != null && !concept.isCategory());
        need.things().forEach(concept -> {
            String category = concept.category();
            float weight = category == null ? 0.3f : concept.isCategory() && hasThing ? 0.4f : 1;
            should(constant(TITLE_CONCEPT, concept.name(), weight * THING_IN_TITLE));
            should(constant(CONCEPT, concept.name(), weight * THING_MENTIONED));
            if (category != null)
                should(constant(
                        CATEGORY, category, concept.isCategory() ? weight * CATEGORY_ITSELF : CATEGORY_OF_THING));
            for (String related : concept.related()) should(constant(TITLE_CONCEPT, related, weight * RELATED));
        });
    }

    private void initials() {
        if (need.initials().isEmpty()) return;
        should(constant(INITIALS, need.initials(), PART_OF_NAME));
    }

    /** Words that no concept covers; misspelt names are looked for where nothing is called so. */
    private void rest() {
        List<String> tokens = need.rest().stream()
                .flatMap(word -> words.of(word).stream())
                .distinct()
                .toList();
        if (!tokens.isEmpty()) {
            BooleanQuery.Builder rest = new BooleanQuery.Builder();
            for (String token : tokens) rest.add(in(token), Occur.SHOULD);
            boolean isAll = need.things().findAny().isEmpty() && need.initials().isEmpty();
            rest.setMinimumNumberShouldMatch(isAll ? Math.max(1, Math.round(tokens.size() * 0.3f)) : 1);
            should(rest.build());
        }
        Stream.concat(need.rest().stream().limit(MOST_MISSPELT), Stream.of(need.key()))
                .map(Text::withoutParticle)
                .distinct()
                .filter(word -> word.length() > 2 && word.length() <= 30 && !isName.test(word))
                .filter(word -> vocabulary.called(word).isEmpty())
                .forEach(this::near);
    }

    private static Query in(String token) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TITLE, token)), 1.5f), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(BODY, token)), 0.6f), Occur.SHOULD)
                .build();
    }

    private void near(String word) {
        String letters = Hangul.letters(word);
        int most = letters.length() < 5 ? 0 : letters.length() < 9 ? 1 : 2;
        if (most > 0 && letters.length() <= LONGEST_MISSPELT)
            should(constant(new FuzzyQuery(new Term(NAME_LETTERS, letters), most, 1, 30, true), PART_OF_NAME * 1.5f));
        should(constant(new PrefixQuery(new Term(NAME_PART, word)), PART_OF_NAME));
    }

    private static void filter(Wanted wanted, BooleanQuery.Builder whole) {
        term(ListingDocument.PROGRAMME, wanted.programme(), whole);
        term(CATEGORY, wanted.category(), whole);
        term(
                ListingDocument.SUPPLIER,
                wanted.supplier() == null ? null : wanted.supplier().toString(),
                whole);
        term(ListingDocument.PROVINCE, wanted.province(), whole);
        wanted.has().forEach(has -> term(HAS, has, whole));
        Long upTo = wanted.plan().seatMonthUpTo();
        if (upTo != null) whole.add(LongPoint.newRangeQuery(ListingDocument.SEAT_MONTH, 0, upTo), Occur.FILTER);
        if (wanted.asksFacts()) whole.add(new FactsFilter(wanted.facts()), Occur.FILTER);
    }

    private static void term(
            String field, @org.jspecify.annotations.Nullable String value, BooleanQuery.Builder whole) {
        if (value != null) whole.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
}
