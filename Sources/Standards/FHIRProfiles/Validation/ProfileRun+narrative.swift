import FHIR
import JSON

/// The text of a narrative.
extension ProfileRun {
    @inline(never)
    func narrative(_ index: Int) {
        let fault =
            walk.plainText(index).map { Narrative.fault(in: $0) }
            ?? value(at: index).string.flatMap { Narrative.fault(in: $0) }
        guard let fault else { return }
        say(.invariant, fault.words, at: index, key: fault == .empty ? "txt-2" : "txt-1")
    }
}

extension Narrative.Fault {
    fileprivate var words: String {
        switch self {
        case .notWellFormed: "The narrative is no well-formed XHTML."
        case .noDivision: "The narrative is one <div>."
        case .noNamespace:
            "The <div> of a narrative is XHTML's: xmlns=\"http://www.w3.org/1999/xhtml\"."
        case .active(let what): "A narrative has nothing that acts, and this has \(what)."
        case .empty: "A narrative has something to read, text or an image."
        }
    }
}
