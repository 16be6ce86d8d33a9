package kr.ieum.catalogue.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;

/** One Lucene index of what is on sale. It knows words and facts, no database and no clock. */
final class Shelf implements Closeable {
    private static final int COUNTED_EXACTLY = 1_000;

    private final Vocabulary vocabulary;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer analyzer;

    /** @throws UncheckedIOException when the directory cannot be used, or another process uses it */
    Shelf(Directory directory, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.analyzer = new KoreanAnalyzer(
                null, KoreanTokenizer.DecompoundMode.MIXED, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
            searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    interface Act<T> {
        T run() throws IOException;
    }

    private static <T> T io(Act<T> act) {
        try {
            return act.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void put(IndexedListing listing) {
        Term id = new Term(ListingDocument.ID, listing.facts().id().toString());
        io(() -> writer.updateDocument(id, ListingDocument.of(listing, vocabulary)));
    }

    /** As {@link #put}, where it is certain that it is not there yet. */
    void add(IndexedListing listing) {
        io(() -> writer.addDocument(ListingDocument.of(listing, vocabulary)));
    }

    void remove(UUID listing) {
        io(() -> writer.deleteDocuments(new Term(ListingDocument.ID, listing.toString())));
    }

    /** Lets searches see what was put and removed. */
    void show() {
        io(() -> {
            searchers.maybeRefreshBlocking();
            return true;
        });
    }

    /** To disk, with what the next start has to know. */
    void keep(Map<String, String> marks) {
        io(() -> {
            writer.setLiveCommitData(marks.entrySet());
            return writer.commit();
        });
    }

    /** What was kept last; empty when nothing was. */
    Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) kept.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        return marks;
    }

    long bytes() {
        return io(() -> {
            long bytes = 0;
            for (String file : directory.listAll()) bytes += directory.fileLength(file);
            return bytes;
        });
    }

    /** A listing that answers a need, with how well its words do. */
    record Candidate(ListingFacts facts, float text) {}

    /** @param atLeast how many there are, exact up to a thousand */
    record Found(List<Candidate> candidates, long atLeast, Need need) {}

    /** The best, at most so many, best words first. */
    Found find(String typed, Wanted wanted, int seed, int most) {
        return with(searcher -> {
            Need need = new ReadNeed(vocabulary, name -> isName(searcher, name)).read(typed);
            TopDocs top = searcher.search(
                    new NeedQuery(need, vocabulary, this::words, name -> isName(searcher, name)).build(wanted, seed),
                    new TopScoreDocCollectorManager(most, null, Math.max(most, COUNTED_EXACTLY)));
            List<Candidate> candidates = new ArrayList<>(top.scoreDocs.length);
            for (ScoreDoc each : top.scoreDocs)
                candidates.add(new Candidate(facts(searcher.getIndexReader(), each.doc), each.score));
            return new Found(candidates, top.totalHits.value, need);
        });
    }

    int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    private interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Look<T> look) {
        return io(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return look.at(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static boolean isName(IndexSearcher searcher, String name) {
        return io(() -> searcher.getIndexReader().docFreq(new Term(ListingDocument.NAME_PART, name)) > 0);
    }

    private static ListingFacts facts(IndexReader reader, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues facts = leaf.reader().getBinaryDocValues(ListingDocument.FACTS);
        if (facts == null || !facts.advanceExact(doc - leaf.docBase)) throw new IllegalStateException("no facts");
        return ListingFacts.of(facts.binaryValue());
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        return io(() -> {
            try (TokenStream tokens = analyzer.tokenStream(ListingDocument.BODY, text)) {
                CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) words.add(word.toString());
                tokens.end();
            }
            return words;
        });
    }

    void removeAll(Collection<UUID> listings) {
        listings.forEach(this::remove);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
