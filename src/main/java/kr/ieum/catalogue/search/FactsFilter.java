package kr.ieum.catalogue.search;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Lets through whose facts are as asked: one plan must fit in all that is asked of a plan, not several in a part each. */
final class FactsFilter extends Query {
    private final Predicate<ListingFacts> asked;

    FactsFilter(Predicate<ListingFacts> asked) {
        this.asked = asked;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                return new ConstantScoreScorer(this, score(), mode, check(context));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator check(LeafReaderContext context) throws IOException {
        BinaryDocValues facts = DocValues.getBinary(context.reader(), ListingDocument.FACTS);
        return new TwoPhaseIterator(facts) {
            @Override
            public boolean matches() throws IOException {
                return asked.test(ListingFacts.of(facts.binaryValue()));
            }

            @Override
            public float matchCost() {
                return 500;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "facts";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactsFilter filter && filter.asked.equals(asked);
    }

    @Override
    public int hashCode() {
        return asked.hashCode();
    }
}
