package kr.ieum.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import kr.ieum.platform.bank.SampleBank;

/** Settles what is payable with a bank that refuses some of it; one settlement at a time. */
final class Bank {
    private final World world;
    private final ReentrantLock open = new ReentrantLock();

    Bank(World world) {
        this.world = world;
    }

    /** Suppliers are paid, and firms what they are owed. @return whether there was anything to pay */
    boolean settles(LocalDate until, Random random, boolean refusesSome) {
        open.lock();
        try {
            boolean suppliers = false;
            for (World.Place place : world.places) {
                Map<String, Object> period = Map.of("programme", place.programme(), "until", until.toString());
                suppliers |= pays(world.http.post(World.FINANCE, "/settlement-runs", period), random, refusesSome);
            }
            boolean firms = pays(world.http.post(World.FINANCE, "/refund-runs", Map.of()), random, refusesSome);
            return suppliers || firms;
        } finally {
            open.unlock();
        }
    }

    private boolean pays(Http.Reply run, Random random, boolean refusesSome) {
        if (run.status() == 422) return false;
        assertThat(run.status()).as(run.text()).isEqualTo(201);
        String path = "/settlement-runs/" + run.get("id");
        Map<String, Object> total = Map.of("total", run.body().path("total").asLong());
        if (refusesSome && random.nextInt(8) == 0)
            return moved(world.http.move(World.FINANCE, path + "/discarding", run.tag(), null));
        Http.Reply approved = world.twoAgree(World.FINANCE, World.SECOND_FINANCE, path + "/approval", run.tag(), total);
        if (approved.status() == 422)
            return moved(world.http.move(World.FINANCE, path + "/discarding", run.tag(), null));
        moved(approved);
        Http.Reply now = world.http.get(World.FINANCE, path);
        if (now.get("status").equals("APPROVED")) answer(path, Objects.requireNonNull(now.tag()), random, refusesSome);
        return true;
    }

    private void answer(String path, String tag, Random random, boolean refusesSome) {
        byte[] file =
                world.http.get(World.FINANCE, path + "/payment-file").text().getBytes(StandardCharsets.UTF_8);
        moved(world.http.move(World.FINANCE, path + "/sending", tag, null));
        List<String> refused = SampleBank.endToEndIdsIn(file).stream()
                .filter(id -> refusesSome && random.nextInt(3) == 0)
                .toList();
        byte[] result = SampleBank.refuses(file, refused);
        moved(world.http.xml(World.FINANCE, path + "/bank-results", result));
        moved(world.http.xml(World.FINANCE, path + "/bank-results", result));
    }

    private static boolean moved(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return true;
    }
}
