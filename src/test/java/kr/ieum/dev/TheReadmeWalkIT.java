package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README promises a newcomer, in the heap it promises: 256 MB. */
@Tag("process")
class TheReadmeWalkIT {
    private static final int SAMPLE_LISTINGS = 12;

    private final int identityPort = Ports.free();
    private final int bankPort = Ports.free();

    @TempDir
    Path home;

    @AfterEach
    void stopWhatATestThatFailedLeft() {
        Postmaster.leftIn(home.resolve("data").resolve("postgres").toAbsolutePath())
                .ifPresent(Postmaster::stop);
    }

    @Test
    void theSampleDataSurviveAKillAndTheWalkPrintsWhatReadmeShowsAsOftenAsItIsWalked() throws Exception {
        PackagedIeum killed = start();
        awaitFirstListing(killed);
        killed.kill();

        try (PackagedIeum ieum = start()) {
            ieum.awaitReady();
            assertThat(listingsIn(ieum)).isEqualTo(SAMPLE_LISTINGS);
            Map<String, String> where = Map.of(
                    "BASE", ieum.url(),
                    "IDP", "http://127.0.0.1:" + identityPort + "/ieum",
                    "BANK", "http://127.0.0.1:" + bankPort);
            ReadmeWalk walk = new ReadmeWalk();
            walk.walk(home, where);
            walk.walk(home, where);
            assertThat(listingsIn(ieum)).isEqualTo(SAMPLE_LISTINGS + 2);
        }
    }

    private PackagedIeum start() throws IOException {
        return PackagedIeum.start(
                home, "-Xmx256m", "-Dieum.identity-port=" + identityPort, "-Dieum.bank-port=" + bankPort);
    }

    /** By then some suppliers and listings are there, and firms and orders are not. */
    private static void awaitFirstListing(PackagedIeum ieum) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                if (listingsIn(ieum) > 0) return;
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no listing came");
    }

    private static long listingsIn(PackagedIeum ieum) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ieum.url() + "/api/v1/listings?limit=200"))
                .build();
        String listings = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return Pattern.compile("\"sku\"").matcher(listings).results().count();
    }
}
