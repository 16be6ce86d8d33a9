package kr.ieum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.ieum.audit.Acts;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Random posts, holds and resolutions over a few accounts, compared with the plainest ledger one can write. The seed is
 * the number in a failure's message.
 */
@QuarkusTest
class LedgerAgainstAModelTest {
    private static final Instant AT = Instant.parse("2021-02-19T00:00:00Z");
    private static final Transfer.Purpose PURPOSE = Transfer.Purpose.of("TESTED");

    @Inject
    Acts acts;

    @Inject
    Ids ids;

    @Inject
    Ledger ledger;

    @Inject
    VerifyLedger verifyLedger;

    @Test
    void refusesMoreThanAnAccountCanHold() {
        Account treasury = Account.of(AccountKind.TREASURY, ids.next());
        Account budget = Account.of(AccountKind.ROUND_BUDGET, ids.next());
        Won most = Won.won(Long.MAX_VALUE);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    for (int i = 0; i < 2; i++)
                        ledger.post(
                                List.of(Transfer.post(ids.next(), treasury, budget, most, PURPOSE, AT)), ids.next());
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo(LedgerProblem.TOO_MUCH_MONEY));
    }

    /** One thread: every answer is foreseen exactly, refusals too. */
    @RepeatedTest(200)
    void saysWhatTheModelSays(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Play play = new Play();
        for (int i = 0; i < 10; i++) {
            List<Transfer> transfers = play.some(random);
            boolean isAllowed = play.model.allows(transfers);
            assertThat(tried(transfers)).as("seed %d, move %d", seed, i).isEqualTo(isAllowed);
            if (isAllowed) play.model.apply(transfers);
        }
        play.compare("seed " + seed);
    }

    /** Several threads: whatever was accepted adds up, nothing is overdrawn or resolved twice, nobody waits for ever. */
    @Test
    void addsUpUnderSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int seed = 1; seed <= 200; seed++) playTogether(seed, threads);
        } finally {
            threads.shutdownNow();
        }
        assertThat(QuarkusTransaction.requiringNew().call(verifyLedger::verify).findings())
                .isEmpty();
    }

    private void playTogether(int seed, ExecutorService threads) throws Exception {
        Play play = new Play();
        List<Transfer> accepted = Collections.synchronizedList(new ArrayList<>());
        List<List<List<Transfer>>> moves = IntStream.range(0, 4)
                .mapToObj(thread -> play.unforeseen(new Random(seed * 10L + thread), 3))
                .toList();
        List<Future<?>> players = new ArrayList<>();
        for (List<List<Transfer>> own : moves)
            players.add(threads.submit(() -> own.forEach(transfers -> {
                if (tried(transfers)) accepted.addAll(transfers);
            })));
        for (Future<?> player : players) player.get();
        play.model.apply(accepted);
        play.compare("seed " + seed);
    }

    /** @return false when the ledger refused; anything else that goes wrong fails the test */
    private boolean tried(List<Transfer> transfers) {
        try {
            acts.post(transfers);
            return true;
        } catch (Refused refused) {
            assertThat(refused.type()).isIn(LedgerProblem.NOT_ENOUGH_MONEY, LedgerProblem.ALREADY_RESOLVED);
            return false;
        }
    }

    /** Accounts of one seed, and what should be on them. */
    private final class Play {
        final Account outside = Account.of(AccountKind.TREASURY, ids.next());
        final List<Account> accounts = List.of(
                outside,
                Account.of(AccountKind.ROUND_BUDGET, ids.next()),
                Account.of(AccountKind.VOUCHER, Share.SUBSIDY, ids.next()),
                Account.of(AccountKind.PAYABLE, Share.SUBSIDY, ids.next()));
        final Model model = new Model(outside);
        final List<Hold> holds = new ArrayList<>();

        Play() {
            List<Transfer> start = List.of(
                    Transfer.post(ids.next(), outside, accounts.get(1), Won.won(500), PURPOSE, AT),
                    Transfer.post(ids.next(), outside, accounts.get(2), Won.won(300), PURPOSE, AT));
            acts.post(start);
            model.apply(start);
        }

        /** One to three transfers for one post; only holds that the model has open are resolved, each once. */
        List<Transfer> some(Random random) {
            List<Transfer> transfers = new ArrayList<>();
            Set<UUID> resolved = new HashSet<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                List<Hold> open = model.open.values().stream()
                        .filter(hold -> !resolved.contains(hold.id()))
                        .toList();
                Transfer transfer = random.nextInt(3) == 0 && !open.isEmpty()
                        ? resolution(random, open.get(random.nextInt(open.size())))
                        : movement(random);
                if (transfer.resolves() != null) resolved.add(transfer.resolves());
                transfers.add(transfer);
            }
            return transfers;
        }

        /** Moves for one of several players, who all know the same open holds and try to resolve them. */
        List<List<Transfer>> unforeseen(Random random, int many) {
            synchronized (this) {
                if (holds.isEmpty()) {
                    for (int i = 0; i < 3; i++) {
                        Transfer hold =
                                Transfer.hold(ids.next(), accounts.get(1), accounts.get(3), Won.won(40), PURPOSE, AT);
                        acts.post(List.of(hold));
                        model.apply(List.of(hold));
                        holds.add(new Hold(hold.id(), hold.from(), hold.to(), hold.amount()));
                    }
                }
            }
            List<List<Transfer>> moves = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                List<Transfer> transfers = new ArrayList<>(List.of(movement(random)));
                transfers.add(
                        random.nextBoolean()
                                ? resolution(random, holds.get(random.nextInt(holds.size())))
                                : movement(random));
                moves.add(transfers);
            }
            return moves;
        }

        private Transfer movement(Random random) {
            int from = random.nextInt(accounts.size());
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            Won amount = Won.won(1 + random.nextInt(200));
            return random.nextBoolean()
                    ? Transfer.post(ids.next(), accounts.get(from), accounts.get(to), amount, PURPOSE, AT)
                    : Transfer.hold(ids.next(), accounts.get(from), accounts.get(to), amount, PURPOSE, AT);
        }

        private Transfer resolution(Random random, Hold hold) {
            return Transfer.resolve(
                    ids.next(), hold, Won.won(random.nextInt((int) hold.amount().amount() + 1)), PURPOSE, AT);
        }

        void compare(String seed) {
            Map<Account, Balance> balances = QuarkusTransaction.requiringNew().call(() -> ledger.balances(accounts));
            for (Account account : accounts) {
                assertThat(balances.get(account))
                        .as("%s, %s", seed, account.kind())
                        .isEqualTo(model.balance(account));
            }
        }
    }

    /** A ledger on paper: sums over a list of transfers. */
    private static final class Model {
        private final Account outside;
        private final Map<Account, long[]> sums = new HashMap<>();
        final Map<UUID, Hold> open = new HashMap<>();
        private final Set<UUID> resolved = new HashSet<>();

        Model(Account outside) {
            this.outside = outside;
        }

        void apply(List<Transfer> transfers) {
            for (Transfer transfer : transfers) {
                long amount = transfer.amount().amount();
                switch (transfer.kind()) {
                    case POSTED -> post(transfer, amount);
                    case HELD -> {
                        hold(transfer, amount);
                        open.put(
                                transfer.id(),
                                new Hold(transfer.id(), transfer.from(), transfer.to(), transfer.amount()));
                    }
                    case RESOLVED -> {
                        UUID id = Objects.requireNonNull(transfer.resolves());
                        assertThat(resolved.add(id))
                                .as("hold %s is resolved once", id)
                                .isTrue();
                        Hold hold = Objects.requireNonNull(open.remove(id));
                        hold(transfer, -hold.amount().amount());
                        post(transfer, amount);
                    }
                }
            }
        }

        /** All or none, by the balances they leave together. */
        boolean allows(List<Transfer> transfers) {
            Model after = new Model(outside);
            sums.forEach((account, sum) -> after.sums.put(account, sum.clone()));
            after.open.putAll(open);
            after.apply(transfers);
            return after.sums.entrySet().stream()
                    .allMatch(entry -> entry.getKey().equals(outside)
                            || entry.getValue()[0] - entry.getValue()[1] - entry.getValue()[2] >= 0);
        }

        Balance balance(Account account) {
            long[] sum = of(account);
            return new Balance(Won.won(sum[0]), Won.won(sum[1]), Won.won(sum[2]), Won.won(sum[3]));
        }

        private void post(Transfer transfer, long amount) {
            of(transfer.from())[1] += amount;
            of(transfer.to())[0] += amount;
        }

        private void hold(Transfer transfer, long amount) {
            of(transfer.from())[2] += amount;
            of(transfer.to())[3] += amount;
        }

        private long[] of(Account account) {
            return sums.computeIfAbsent(account, any -> new long[4]);
        }
    }
}
