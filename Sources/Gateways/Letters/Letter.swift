/// A letter before it has a form: what is said, in its order.
struct Letter: Hashable, Sendable {
    /// A label and what stands beside it.
    struct Fact: Hashable, Sendable {
        var label: String
        var value: String
    }

    struct Section: Hashable, Sendable {
        /// Names the section in the document: `why`, `appeal`.
        var slug: String
        var heading: String
        var paragraphs: [String] = []
        var facts: [Fact] = []
        /// Things to do, in their order.
        var steps: [String] = []
        /// Things that hold, in no order.
        var points: [String] = []
    }

    /// Who writes: one line each.
    var sender: [String]
    /// To whom: one line each.
    var addressee: [String]
    var title: String
    /// What identifies the matter: dates and numbers.
    var reference: [Fact]
    /// The whole outcome in a sentence or two.
    var opening: String
    var sections: [Section]
}
