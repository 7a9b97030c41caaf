package io.perennial.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.query.QuerySettings;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds the documents of a view into a figure on several threads: all of them the first time, then
 * only the parts that something was written to, where it can be told what is written and where the
 * parts can be kept.
 */
final class FigureFolding implements AutoCloseable {

  private static final int CHUNK = 500;
  private static final int AHEAD = 4;

  /** Buckets of which there are fewer are not worth their while. */
  private static final int FEWEST_BUCKETS = 16;

  /** The parts of a figure may take that share of the memory in any case. */
  private static final int LEAST_SHARE = 8;

  private static final List<Document> END = List.of();

  private final ServedViews served;
  private final QuerySettings settings;
  private final MeterRegistry meters;
  private final ExecutorService threads;
  private final Cache<String, Watched> watched;
  private final Cache<Key, Kept> parts;

  FigureFolding(ServedViews served, QuerySettings settings, MeterRegistry meters) {
    this.meters = meters;
    this.served = served;
    this.settings = settings;
    this.threads =
        Executors.newFixedThreadPool(
            settings.figureThreads(), Thread.ofPlatform().name("figure-", 0).daemon().factory());
    this.watched =
        Caffeine.newBuilder()
            .expireAfterAccess(settings.figureKept())
            .<String, Watched>removalListener((name, known, cause) -> close(known))
            .build();
    this.parts =
        Caffeine.newBuilder()
            .maximumWeight(settings.figureMemory().toBytes() / 1024)
            .<Key, Kept>weigher((key, kept) -> kept.kilobytes())
            .expireAfterAccess(settings.figureKept())
            .build();
  }

  private record Key(String collection, String figure, FigureArguments arguments) {}

  /**
   * A collection of which is known what is written.
   *
   * @param watch ends that; absent where it is not known
   */
  private record Watched(Buckets buckets, DocumentCollection.@Nullable Watch watch) {}

  private static void close(@Nullable Watched known) {
    if (known != null && known.watch != null) {
      known.watch.close();
    }
  }

  /**
   * The parts of a figure.
   *
   * @param buckets which they are parts of
   * @param parts absent where they would take too much memory
   */
  private record Kept(Buckets buckets, @Nullable FigureParts<?, ?> parts) {

    int kilobytes() {
      return parts == null ? 1 : (int) Math.min(Integer.MAX_VALUE, 1 + parts.bytes() / 1024);
    }
  }

  /** The figure over all documents; one thread at a time for each figure with its arguments. */
  <D, A, R> FigureParts.Folded<A> fold(
      ViewDocuments<D> documents, Figure<D, A, R> figure, FigureArguments arguments) {
    Timer.Sample begun = Timer.start(meters);
    FigureParts.Folded<A> folded = measured(documents, figure, arguments);
    begun.stop(
        Timer.builder("perennial.figure")
            .description("Time to fold a figure: of all documents, or again of some")
            .tag("view", documents.view().name())
            .tag("figure", figure.name())
            .tag("of", folded.of())
            .register(meters));
    return folded;
  }

  private <D, A, R> FigureParts.Folded<A> measured(
      ViewDocuments<D> documents, Figure<D, A, R> figure, FigureArguments arguments) {
    Watched known =
        watched.get(documents.generation().collection(), name -> watch(documents.collection()));
    Buckets buckets = known.watch == null ? null : known.buckets;
    if (buckets == null || !buckets.isReady()) {
      return foldAll(documents, figure, arguments, buckets);
    }
    if (documents.generation().stays() || namesPeople(FigureRows.of(figure).type())) {
      return foldAll(documents, figure, arguments, null);
    }
    FigureParts<D, A> kept = parts(documents, figure, arguments, buckets);
    return kept == null ? foldAll(documents, figure, arguments, null) : kept.fold();
  }

  /** Figures of the documents are asked for: their buckets are kept on. */
  void keep(ViewDocuments<?> documents) {
    var unused = watched.getIfPresent(documents.generation().collection());
  }

  /**
   * The buckets of documents that a figure was folded of; absent where there are too few to make
   * any, or where it is not known what is written.
   */
  @Nullable Buckets buckets(ViewDocuments<?> documents) {
    Watched known = watched.getIfPresent(documents.generation().collection());
    return known != null && known.watch != null && known.buckets.isReady() ? known.buckets : null;
  }

  /** Names that have been read must not outlive the keys of the people, so no part keeps any. */
  private static boolean namesPeople(Class<?> row) {
    return Stream.of(row.getRecordComponents())
        .anyMatch(component ->
            component.isAnnotationPresent(StaffName.class)
                || component.isAnnotationPresent(PersonalData.class));
  }

  private Watched watch(DocumentCollection collection) {
    Buckets buckets = new Buckets(settings.figureBucket());
    Optional<DocumentCollection.Watch> watch = collection.watch(buckets::written);
    return new Watched(buckets, watch.orElse(null));
  }

  @SuppressWarnings("unchecked") // the key names the figure, and with it what it accumulates
  private <D, A, R> @Nullable FigureParts<D, A> parts(
      ViewDocuments<D> documents,
      Figure<D, A, R> figure,
      FigureArguments arguments,
      Buckets buckets) {
    Key key = new Key(documents.generation().collection(), figure.name(), arguments);
    Kept kept = parts.getIfPresent(key);
    if (kept == null || kept.buckets != buckets) {
      kept =
          new Kept(
              buckets,
              FigureParts.of(
                  new FigureParts.Folding<>(documents, served, figure, arguments, threads),
                  figure,
                  buckets,
                  most()));
      parts.put(key, kept);
    }
    return (FigureParts<D, A>) kept.parts;
  }

  /** Bytes for another figure: half of what is left, so that there is room for more of them. */
  private long most() {
    long memory = settings.figureMemory().toBytes();
    long taken = 1024 * parts.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    return Math.max(memory / LEAST_SHARE, (memory - taken) / 2);
  }

  /**
   * Reads on this thread; decodes and adds on others, each into its own accumulation.
   *
   * @param buckets to be made on the way; absent where they are not
   */
  private <D, A> FigureParts.Folded<A> foldAll(
      ViewDocuments<D> documents,
      Figure<D, A, ?> figure,
      FigureArguments arguments,
      @Nullable Buckets buckets) {
    A first = figure.start(arguments); // refuses arguments that do not go together, before all else
    BlockingQueue<List<Document>> chunks = new ArrayBlockingQueue<>(AHEAD);
    AtomicLong damaged = new AtomicLong();
    List<CompletableFuture<A>> accumulated = new ArrayList<>();
    for (int i = 0; i < settings.figureThreads(); i++) {
      A accumulation = i == 0 ? first : figure.start(arguments);
      accumulated.add(
          CompletableFuture.supplyAsync(
              () -> addAll(documents, figure, accumulation, chunks, damaged), threads));
    }
    try {
      if (buckets == null) {
        read(documents, chunks, id -> {});
      } else {
        readInBuckets(documents, chunks, buckets);
      }
    } finally {
      accumulated.forEach(part -> put(chunks, END));
    }
    try {
      A all = accumulated.stream().map(CompletableFuture::join).reduce(figure::merge).orElse(first);
      return new FigureParts.Folded<>(all, damaged.get(), FigureParts.Folded.ALL);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void readInBuckets(
      ViewDocuments<?> documents, BlockingQueue<List<Document>> chunks, Buckets buckets) {
    buckets.beginScan();
    try {
      List<String> lasts = new ArrayList<>();
      long[] count = {0};
      read(
          documents,
          chunks,
          id -> {
            count[0]++;
            if (count[0] % buckets.size() == 0) {
              lasts.add(id);
            }
          });
      if (lasts.size() >= FEWEST_BUCKETS) {
        buckets.make(lasts);
      }
    } finally {
      buckets.endScan();
    }
  }

  private static void read(
      ViewDocuments<?> documents, BlockingQueue<List<Document>> chunks, Consumer<String> ids) {
    List<Document> chunk = new ArrayList<>(CHUNK);
    List<List<Document>> current = new ArrayList<>(List.of(chunk));
    documents
        .collection()
        .scan(document -> {
          ids.accept(document.id());
          List<Document> filling = current.getFirst();
          filling.add(document);
          if (filling.size() == CHUNK) {
            put(chunks, filling);
            current.set(0, new ArrayList<>(CHUNK));
          }
        });
    if (!current.getFirst().isEmpty()) {
      put(chunks, current.getFirst());
    }
  }

  private <D, A> A addAll(
      ViewDocuments<D> documents,
      Figure<D, A, ?> figure,
      A accumulation,
      BlockingQueue<List<Document>> chunks,
      AtomicLong damaged) {
    RuntimeException failure = null;
    for (List<Document> chunk = take(chunks); !chunk.isEmpty(); chunk = take(chunks)) {
      if (failure == null) { // after a failure the rest is taken, so that the reader does not wait
        try {
          for (Document stored : chunk) {
            D document = served.read(documents, stored).orElse(null);
            if (document == null) {
              damaged.incrementAndGet();
            } else {
              figure.add(accumulation, document);
            }
          }
        } catch (RuntimeException e) {
          failure = e;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    return accumulation;
  }

  private static void put(BlockingQueue<List<Document>> chunks, List<Document> chunk) {
    boolean interrupted = false;
    while (true) {
      try {
        chunks.put(chunk);
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the threads that take must see the end in any case
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Document> take(BlockingQueue<List<Document>> chunks) {
    try {
      return chunks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** Lets what is being folded finish. */
  @Override
  public void close() {
    threads.shutdown();
    watched.asMap().values().forEach(FigureFolding::close);
  }
}
