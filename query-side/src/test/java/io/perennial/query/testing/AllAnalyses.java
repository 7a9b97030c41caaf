package io.perennial.query.testing;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.query.AnalysisConfiguration;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.purchasemodel.FitsInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The analyses of the product, with the policies that are usual: for what they are, not to run. */
public final class AllAnalyses {

  /** All of them. */
  public static final List<Analysis<?>> LIST = all();

  private AllAnalyses() {}

  private static List<Analysis<?>> all() {
    try {
      Path folder = Files.createTempDirectory("analyses");
      try (DocumentStore store = new SqliteDocumentStore(folder)) {
        return AnalysisConfiguration.all(
                AllViews.POLICIES,
                TieringSettings.DEFAULTS,
                new FitsInUse(new AnalysisRuns(store)),
                AnalysisSettings.DEFAULTS)
            .all();
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
