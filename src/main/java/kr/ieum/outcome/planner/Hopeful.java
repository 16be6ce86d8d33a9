package kr.ieum.outcome.planner;

import java.util.List;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Pot;
import org.jspecify.annotations.Nullable;

/**
 * A firm that money would be promised to, or kept aside for while a reviewer decides.
 *
 * @param queueNumber its place among all firms that come
 * @param groups see {@link Dimension#groups}
 */
record Hopeful(long queueNumber, Won subsidy, @Nullable String quota, boolean isReviewed, List<String> groups)
        implements Pot.Candidate {}
