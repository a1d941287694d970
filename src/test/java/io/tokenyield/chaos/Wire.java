package io.tokenyield.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line of TCP to a server of this machine that can be cut, be silent and be opened again. */
final class Wire implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong received = new AtomicLong();
    private volatile ServerSocket listening;
    private volatile boolean isSilent;
    private volatile long actAt = Long.MAX_VALUE;
    private volatile Runnable action;

    private Wire(int target) throws IOException {
        this.target = target;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
        accept();
    }

    static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Bytes from the server so far. */
    long received() {
        return received.get();
    }

    /** Does something once, when so many more bytes have come from the server, before they are handed on. */
    void after(long bytes, Runnable what) {
        action = what;
        actAt = received.get() + bytes;
    }

    /** Ends all connections, and refuses new ones. */
    synchronized void cut() {
        close(listening);
        endAll();
    }

    /** Ends all connections; new ones may be made. */
    void endAll() {
        sockets.forEach(Wire::close);
        sockets.clear();
    }

    /** Keeps all connections and takes new ones, and hands nothing on. */
    synchronized void silence() {
        isSilent = true;
    }

    synchronized void open() {
        isSilent = false;
        notifyAll();
        if (listening.isClosed()) {
            try {
                listening = listen(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            accept();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return socket;
    }

    private void accept() {
        ServerSocket here = listening;
        daemon(() -> {
            while (!here.isClosed()) {
                try {
                    connect(here.accept());
                } catch (IOException closed) {
                    // By us.
                    return;
                }
            }
        });
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            daemon(() -> carry(client, server, false));
            daemon(() -> carry(server, client, true));
        } catch (IOException refused) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to, boolean isFromServer) {
        byte[] buffer = new byte[1 << 13];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isFromServer) {
                    count(read);
                }
                awaitVoice();
                out.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // Either end hung up: then the other one has to hear it.
        } finally {
            close(from);
            close(to);
        }
    }

    private void count(int bytes) {
        Runnable now = null;
        synchronized (this) {
            if (received.addAndGet(bytes) >= actAt) {
                actAt = Long.MAX_VALUE;
                now = action;
            }
        }
        if (now != null) {
            now.run();
        }
    }

    private synchronized void awaitVoice() {
        try {
            while (isSilent) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyClosed) {
            return;
        }
    }

    @Override
    public void close() {
        open();
        cut();
    }
}
