import Cases
public import Policies
import Primitives

/// A policy as a page to read: what it is for, where it comes from, and its tree of questions.
public struct PolicyView: Sendable {
    let policy: Policy
    let vocabulary: Vocabulary
    /// All versions of it, this one among them.
    let versions: [Policy]

    public init(_ policy: Policy, _ vocabulary: Vocabulary, among versions: [Policy]) {
        self.policy = policy
        self.vocabulary = vocabulary
        self.versions = versions
    }

    /// A page that stands for itself, to be kept in a file or printed.
    public var page: String {
        StandalonePage(title: "\(policy.id): \(policy.title)", content: html).text
    }

    private var html: HTML {
        """
        <section class="card" aria-label="The policy">
        \(HTML.facts([
            ("Version", HTML.text(policy.version)), ("In force", HTML.text(policy.effective)),
            ("Codes", HTML.text(policy.codes.map(\.description).joined(separator: ", "))),
            ("Plans", HTML.text(policy.plans.sorted().map(\.text).joined(separator: ", "))),
            ("Met, it grants up to", HTML.text(policy.grantText)),
            ("Other versions", HTML.text(others)),
        ]))
        \(HTML.when(policy.grantText != nil, "<p class=\"hint\">More is a clinician's to decide.</p>"))
        <h2>Where it comes from</h2>
        <ul>
        \(HTML.each(policy.sources) { "<li>\(HTML.citation($0))</li>\n" })</ul>
        </section>
        <section class="card" aria-labelledby="criteria">
        <h2 id="criteria">What it asks</h2>
        <ul class="tree">
        \(node(policy.criteria, depth: 0))</ul>
        </section>
        \(definitions)
        \(valueSets)
        """
    }

    private var definitions: HTML {
        let definitions = policy.definitions
        guard !definitions.isEmpty else { return .nothing }
        return """
            <section class="card" aria-labelledby="names">
            <h2 id="names">Names that its tests use</h2>
            \(HTML.each(definitions) {
                "<h3><code>%\($0.name)</code></h3>\n<pre><code>\($0.text.trimmed)</code></pre>\n"
            })
            </section>
            """
    }

    private var others: String {
        versions.filter { $0.version != policy.version }
            .map { "\($0.version) (\($0.effective))" }.joined(separator: ", ")
    }

    private func node(_ criterion: Criterion, depth: Int) -> HTML {
        // As deep as a page's stack can bear; no policy is.
        guard depth < 32 else { return .nothing }
        switch criterion {
        case .leaf(let leaf): return self.leaf(leaf)
        case .all(let parts): return group("All of these", parts, depth)
        case .any(let parts): return group("One of these", parts, depth)
        case .atLeast(let count, let parts):
            return group("At least \(count) of these", parts, depth)
        case .not(let part): return group("Not this", [part], depth)
        }
    }

    private func group(_ rule: String, _ parts: [Criterion], _ depth: Int) -> HTML {
        """
        <li>\(rule)
        <ul>
        \(HTML.each(parts) { node($0, depth: depth + 1) })</ul>
        </li>

        """
    }

    private func leaf(_ leaf: Leaf) -> HTML {
        """
        <li><strong>\(leaf.question)</strong> <code>\(leaf.id)</code>\
        <br>\(HTML.citation(leaf.citation))\
        \(leaf.evidence.map { "<br>Evidence: \($0)" as HTML })\
        \(leaf.loinc.map { "<br>Document type: LOINC \($0)" as HTML })
        <details><summary>How it is tested</summary><pre><code>\(Self.written(leaf.test))</code></pre>\
        \(Self.absence(leaf.test))</details></li>

        """
    }

    /// An expression as its author wrote it, line by line; another test in words.
    private static func written(_ test: Test) -> String {
        guard case .path(let path) = test else { return test.description }
        return path.text.trimmed
    }

    private static func absence(_ test: Test) -> HTML {
        guard case .path(let path) = test, path.absent != .unknown else { return .nothing }
        return
            "<p class=\"hint\">Where nothing is there: \(path.absent == .met ? "met" : "not met").</p>"
    }

    private var valueSets: HTML {
        let sets = policy.valueSets(of: vocabulary)
        guard !sets.isEmpty else { return .nothing }
        return """
            <section class="card" aria-labelledby="sets">
            <h2 id="sets">Sets of codes</h2>
            \(HTML.each(sets) { set in
                """
                <h3>\(set.title) <code>\(set.name)</code></h3>
                <p>\(HTML.citation(set.citation))</p>
                <p>\(set.entries.map(\.code).joined(separator: ", "))</p>

                """
            })
            </section>
            """
    }
}
