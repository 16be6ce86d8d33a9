package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The heads of all blocks, kept outside the database: who can write to the database alone can cut off the chain's tail
 * or forge it anew, but not make it agree with this. A line holds number, hash (hex) and signature (base64).
 */
@ApplicationScoped
class AnchorFile {
    private static final int LONGEST_LINE = 256;

    private final Path file;

    AnchorFile(
            @ConfigProperty(name = "ieum.audit-anchor-file") Optional<String> file,
            @ConfigProperty(name = "ieum.audit-key-file") String keyFile) {
        this.file = Path.of(file.orElse(keyFile + ".anchors"));
    }

    /** @param end where in the file, in bytes, its line ends */
    record Anchor(long number, byte[] hash, long end) {}

    /**
     * Appends the heads not yet in it, whoever sealed them, and returns when they are on the disk. The file's lock keeps
     * other instances out, and only the monitor other threads of this one.
     */
    synchronized void append(List<Block> blocks) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            Anchor last = newest(channel);
            StringBuilder lines = new StringBuilder();
            for (Block block : blocks) if (block.number() > last.number()) lines.append(line(block));
            if (lines.isEmpty()) return;
            // A line that a crash left unfinished goes.
            channel.truncate(last.end()).position(last.end());
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The number of the newest block in it, 0 in an empty one. */
    long newest() {
        if (!Files.exists(file)) return 0;
        try (FileChannel channel = FileChannel.open(file)) {
            return newest(channel).number();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The anchors from a place in the file on, up to a block. */
    List<Anchor> from(long offset, long upTo) {
        List<Anchor> anchors = new ArrayList<>();
        if (!Files.exists(file)) return anchors;
        try (FileChannel channel = FileChannel.open(file)) {
            long at = offset;
            for (List<Anchor> some = some(channel, at); !some.isEmpty(); some = some(channel, at)) {
                for (Anchor anchor : some) {
                    if (anchor.number() > upTo) return anchors;
                    anchors.add(anchor);
                    at = anchor.end();
                }
            }
            return anchors;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Anchor newest(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - 2 * LONGEST_LINE);
        List<Anchor> last = lines(channel, from, 2 * LONGEST_LINE, from > 0);
        return last.isEmpty() ? new Anchor(0, new byte[0], 0) : last.get(last.size() - 1);
    }

    private static List<Anchor> some(FileChannel channel, long offset) throws IOException {
        return lines(channel, offset, 1_000 * LONGEST_LINE, false);
    }

    /** The whole lines within some bytes. */
    private static List<Anchor> lines(FileChannel channel, long offset, int length, boolean skipFirst)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = channel.read(bytes, offset);
        String text = new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.US_ASCII);
        int start = skipFirst ? text.indexOf('\n') + 1 : 0;
        List<Anchor> anchors = new ArrayList<>();
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
            String[] parts = text.substring(start, end).split(" ", -1);
            anchors.add(new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]), offset + end + 1));
            start = end + 1;
        }
        return anchors;
    }

    private static String line(Block block) {
        return block.number() + " " + HexFormat.of().formatHex(block.hash()) + " "
                + Base64.getEncoder().encodeToString(block.signature()) + "\n";
    }
}
