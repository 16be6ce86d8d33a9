package kr.ieum.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** A mail server that speaks SMTP on the loopback and delivers nothing: each mail becomes a text to read. */
final class PostOffice implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);
    private static final long GREETS_AFTER_MILLIS = 50;

    private final ServerSocket socket;
    private final Path directory;
    private final AtomicLong number;
    private final ExecutorService clerks = Executors.newCachedThreadPool(work -> {
        Thread clerk = new Thread(work, "post-office");
        clerk.setDaemon(true);
        return clerk;
    });

    private PostOffice(ServerSocket socket, Path directory, long known) {
        this.socket = socket;
        this.directory = directory;
        this.number = new AtomicLong(known);
    }

    static PostOffice start(Path directory) {
        try {
            Files.createDirectories(directory);
            PostOffice office = new PostOffice(new ServerSocket(0, 50, Ports.LOOPBACK), directory, newest(directory));
            office.clerks.execute(office::open);
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                clerks.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
            // On the loopback a greeting may come before the client listens, which then waits for it in vain.
            Thread.sleep(GREETS_AFTER_MILLIS);
            answer(out, "220 ieum");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.strip().toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    answer(out, "354 go on");
                    keep(in);
                }
                answer(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
                if (command.startsWith("QUIT")) return;
            }
        } catch (IOException hungUp) {
            LOG.debug("a mail client hung up", hungUp);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            mail.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        // Written elsewhere first, so that whoever looks sees whole mails only.
        Path draft = Files.createTempFile(directory, "draft", ".tmp");
        Files.writeString(draft, MailText.readable(mail.toString()));
        Files.move(draft, directory.resolve("%06d.txt".formatted(number.incrementAndGet())));
    }

    private static void answer(Writer out, String text) throws IOException {
        out.write(text + "\r\n");
        out.flush();
    }

    private static long newest(Path directory) throws IOException {
        try (var mails = Files.list(directory)) {
            return mails.map(mail -> mail.getFileName().toString())
                    .filter(name -> name.matches("\\d{6,}\\.txt"))
                    .mapToLong(name -> Long.parseLong(name.substring(0, name.indexOf('.'))))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        clerks.shutdownNow();
    }
}
