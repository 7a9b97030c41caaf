package io.perennial.platform.sqlite;

import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps other processes from files that belong to one process at a time; ends with the process. */
public final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, making directory and file for their owner only; empty when it is held already.
   *
   * @param name of the file that stands for the lock
   */
  public static Optional<DirectoryLock> take(Path directory, String name) throws IOException {
    OwnerOnly.dataDirectory(directory);
    FileChannel channel =
        FileChannel.open(
            OwnerOnly.file(directory.resolve(name)),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } catch (OverlappingFileLockException e) {
      locked = false; // this very process holds it
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(new DirectoryLock(channel)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
