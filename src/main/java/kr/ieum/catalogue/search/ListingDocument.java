package kr.ieum.catalogue.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.ieum.platform.company.RegionCode;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** How a listing stands in the index: the names of its fields, and what is in them. */
final class ListingDocument {
    /** Counted up with every change of what is in the fields: an index of another number is built anew. */
    static final int SCHEMA = 1;

    static final String ID = "id";
    static final String TITLE = "title";
    static final String BODY = "body";

    /** The whole of a title, or any run of its words, without spaces; Korean loanwords also in Latin letters. */
    static final String NAME = "name";

    static final String NAME_PART = "namePart";
    static final String NAME_LETTERS = "nameLetters";
    static final String INITIALS = "initials";
    static final String TITLE_CONCEPT = "titleConcept";
    static final String CONCEPT = "concept";
    static final String CATEGORY = "category";
    static final String SUPPLIER = "supplier";
    static final String PROGRAMME = "programme";
    static final String PROVINCE = "province";
    static final String HAS = "has";
    static final String SEAT_MONTH = "seatMonth";
    static final String FACTS = "facts";

    /** Ten coins thrown for each listing, once: by them equals take turns. */
    static final String COIN = "coin";

    static final int COINS = 10;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_INITIALS = 12;

    private final Vocabulary vocabulary;
    private final Document document = new Document();
    private final Set<String> terms = new HashSet<>();

    private ListingDocument(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Document of(IndexedListing listing, Vocabulary vocabulary) {
        ListingDocument making = new ListingDocument(vocabulary);
        making.fill(listing);
        return making.document;
    }

    private void fill(IndexedListing listing) {
        ListingFacts facts = listing.facts();
        document.add(new StringField(ID, facts.id().toString(), Field.Store.YES));
        String english = listing.englishTitle() == null ? "" : listing.englishTitle();
        text(TITLE, listing.title() + " " + english + " " + listing.supplierName());
        text(BODY, listing.description());
        names(listing.title());
        names(english);
        names(listing.supplierName());
        term(NAME, Text.key(listing.sku()));
        term(NAME, Text.key(listing.supplierName() + listing.title()));
        concepts(TITLE_CONCEPT, listing.title() + " . " + english, facts.category());
        concepts(CONCEPT, listing.title() + " . " + english + " . " + listing.description(), facts.category());
        term(CATEGORY, facts.category());
        term(SUPPLIER, facts.supplier().toString());
        listing.programmes().forEach(programme -> term(PROGRAMME, programme));
        term(PROVINCE, RegionCode.of(listing.region()).province().name());
        if (facts.trialDays() > 0) term(HAS, "trial");
        if (facts.csap()) term(HAS, "csap");
        if (facts.domesticHosting()) term(HAS, "domestic");
        if (facts.standing().researchBadge()) term(HAS, "researchBadge");
        facts.plans().stream()
                .mapToLong(PlanFacts::seatMonth)
                .min()
                .ifPresent(least -> document.add(new LongPoint(SEAT_MONTH, least)));
        int coins = mixed(facts.id().getLeastSignificantBits());
        for (int i = 0; i < COINS; i++) term(COIN, coin(i, coins));
        document.add(new BinaryDocValuesField(FACTS, facts.bytes()));
    }

    /** Numbers that look like chance, and are the same every time. */
    static int mixed(long seed) {
        long mixed = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed ^ mixed >>> 33);
    }

    /** How one of the coins fell. */
    static String coin(int number, int coins) {
        return number + ((coins >> number & 1) == 1 ? "y" : "n");
    }

    private void text(String field, String text) {
        document.add(new TextField(field, Text.clean(text), Field.Store.NO));
    }

    /** Once a document: nothing counts how often. */
    private void term(String field, String value) {
        if (!value.isEmpty() && terms.add(field + '\0' + value))
            document.add(new StringField(field, value, Field.Store.NO));
    }

    /** A brand with 케어 in it is no care service: a category is named only by what is in it. */
    private void concepts(String field, String text, String category) {
        Spotted.in(text, vocabulary).concepts().stream()
                .filter(concept -> !concept.isCategory() || category.equals(concept.category()))
                .forEach(concept -> term(field, concept.name()));
    }

    private void names(String title) {
        List<String> words = Text.words(title).stream()
                .map(Text::key)
                .filter(word -> !word.isEmpty())
                .toList();
        Stream.of(Text.key(title)).flatMap(this::spellings).forEach(name -> term(NAME, name));
        term(NAME_LETTERS, Hangul.letters(Text.key(title)));
        for (int from = 0; from < words.size(); from++) {
            String rest = Hangul.initials(String.join("", words.subList(from, words.size())));
            for (int end = 2; end <= Math.min(LONGEST_INITIALS, rest.length()); end++)
                term(INITIALS, rest.substring(0, end));
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_RUN); to++) {
                String run = String.join("", words.subList(from, to));
                spellings(run).forEach(name -> term(NAME_PART, name));
                if (to <= from + 2 && run.length() > 1) term(NAME_LETTERS, Hangul.letters(run));
            }
        }
    }

    private Stream<String> spellings(String key) {
        return Stream.of(key, vocabulary.latinised(key)).distinct();
    }
}
