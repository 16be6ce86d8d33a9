package kr.ieum.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for what a test or the benchmark starts. */
public final class Loopback {
    private Loopback() {}

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
