package dev.gatehouse.bench.matcher;

import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.SigmaRule;
import java.util.List;

/** A few rules that hold for many of the events. */
final class TestRules {
    private TestRules() {}

    static List<SigmaRule> some() {
        return SigmaParser.parse("some.yml", """
                        title: An everyday process
                        logsource: {product: windows}
                        detection:
                          selection:
                            Image|endswith: '.exe'
                          condition: selection
                        ---
                        title: A sign-in that succeeded
                        logsource: {product: azure, service: signinlogs}
                        detection:
                          selection:
                            ResultType: 0
                          condition: selection
                        """).rules();
    }
}
