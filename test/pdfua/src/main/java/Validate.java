import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files to PDF/UA-1 by veraPDF; ends with 1 where one of them fails. */
public class Validate {
  public static void main(String[] paths) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean failed = false;
    for (String path : paths) {
      try (FileInputStream stream = new FileInputStream(path);
          PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        System.out.printf("%s: %s, %d assertions%n", path,
            result.isCompliant() ? "keeps to PDF/UA-1" : "fails", result.getTotalAssertions());
        for (Map.Entry<String, String> fault : faults(result).entrySet())
          System.out.printf("  %s: %s%n", fault.getKey(), fault.getValue());
        failed |= !result.isCompliant();
      }
    }
    System.exit(failed ? 1 : 0);
  }

  /** The first fault of each rule. */
  private static Map<String, String> faults(ValidationResult result) {
    Map<String, String> faults = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      faults.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
    }
    return faults;
  }
}
