package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A browser of this machine, one for all tests of a run, and the people who sit at it. It ends with the run. */
final class Desk {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int MOST_TURNS = 120;
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");

    private static @Nullable Browser browser;

    private Desk() {}

    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Without the browser of the system there is nothing to look with, and the test is skipped. */
    static Reader reader(String name, int width, boolean script) {
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + ": apt-get install chromium fonts-noto-cjk");
        if (browser == null) browser = start();
        return new Reader(
                name,
                script,
                width,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(script)
                        .setLocale("ko-KR")));
    }

    /** Somebody who reads and does what the pages say, and lets nothing pass that is not as it should be. */
    static final class Reader implements AutoCloseable {
        private final String name;
        private final boolean script;
        private final int width;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();
        private int pictures;
        private final Set<String> seen = new HashSet<>();

        private Reader(String name, boolean script, int width, BrowserContext context) {
            this.name = name;
            this.script = script;
            this.width = width;
            this.context = context;
            this.page = context.newPage();
            page.onRequest(request -> {
                if (!OURS.contains(URI.create(request.url()).getHost())) complaints.add("went to " + request.url());
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) complaints.add(message.text());
            });
        }

        Page page() {
            return page;
        }

        String path() {
            return URI.create(page.url()).getRawPath();
        }

        String text() {
            return page.locator("body").innerText();
        }

        void logsIn(String username) {
            opens("/login");
            // Whoever is not in the list of samples is no button of it.
            page.route(
                    "**/authorize?**",
                    route -> route.resume(new Route.ResumeOptions().setPostData("username=" + username)));
            page.locator("button").first().click();
            page.waitForURL(url -> URI.create(url).getPort() == RestAssured.port
                    && !URI.create(url).getPath().startsWith("/login"));
            page.unrouteAll();
        }

        void opens(String path) {
            arrives(() -> page.navigate("http://localhost:" + RestAssured.port + path));
        }

        void follows(String link) {
            arrives(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click());
        }

        void presses(String button) {
            arrives(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click());
        }

        /** Does what leads to another page, which counts the first time. */
        void arrives(Runnable move) {
            move.run();
            page.waitForLoadState();
            seen.add(page.url());
        }

        void writes(String field, String value) {
            Locator at = page.locator("[name='" + field + "']");
            if (page.locator("select[name='" + field + "']").count() > 0) at.selectOption(value);
            else at.fill(value);
        }

        /** Bytes of a page with all that it asks for, packed as the proxy in front packs them. */
        long weighs(String path) {
            List<Response> answers = new ArrayList<>();
            Consumer<Response> listener = answers::add;
            page.onResponse(listener);
            opens(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.offResponse(listener);
            return answers.stream().mapToLong(answer -> packed(answer.body())).sum();
        }

        private static long packed(byte[] bytes) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return packed.size();
        }

        void chooses(String label) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        }

        /** Chooses in a list, by what it says. */
        void picks(String field, String label) {
            page.locator("select[name='" + field + "']").selectOption(new SelectOption().setLabel(label));
        }

        /** Goes to something with the keys of the keyboard alone. */
        void keys(Locator to, String key) {
            to.focus();
            arrives(() -> to.press(key));
        }

        /** What happens behind the pages takes its time. */
        void reloadsUntil(BooleanSupplier seen) {
            for (int turn = 0; !seen.getAsBoolean(); turn++) {
                assertThat(turn).as(text()).isLessThan(MOST_TURNS);
                page.waitForTimeout(500);
                page.reload();
            }
        }

        void beginsToCount() {
            seen.clear();
        }

        int pagesSeen() {
            return seen.size();
        }

        /** Takes a picture, and has the page checked against WCAG 2.2 AA. */
        void looks(String what) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%02d-%s.png".formatted(name, ++pictures, what))));
            int wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
            assertThat(wide).as("%s is as wide as the screen", what).isLessThanOrEqualTo(width);
            if (script) {
                AxeResults found = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze();
                assertThat(found.getViolations())
                        .as("%s by axe", what)
                        .extracting(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .isEmpty();
            }
            assertThat(complaints).isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
