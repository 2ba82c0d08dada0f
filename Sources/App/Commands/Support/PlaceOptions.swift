import ArgumentParser
import Foundation

/// Where the rules and the records are.
struct PlaceOptions: ParsableArguments {
    @Option(help: "Plan book directory. Else $ASSENT_BOOK, else Examples/larkspur.")
    var book: String?

    @Option(
        help: """
            Database file. Else $ASSENT_DATA; without either, nothing is kept: the book's own \
            registry files are loaded for this one run.
            """)
    var data: String?

    var bookPath: String { book ?? Self.standardBookPath }

    static var standardBookPath: String {
        ProcessInfo.processInfo.environment["ASSENT_BOOK"] ?? "Examples/larkspur"
    }

    var dataPath: String? { Self.dataPath(data) }

    /// - Parameter option: what was given on the command line.
    static func dataPath(_ option: String?) -> String? {
        option ?? ProcessInfo.processInfo.environment["ASSENT_DATA"]
    }

    /// The store, which has to be there: one that is not has a name that was mistyped.
    @discardableResult
    func requireStore() throws -> String {
        let path = try requireData()
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("There is no store \(path) yet; `assent registry import` makes one.")
        }
        return path
    }

    /// For what is kept, so that there has to be a place.
    @discardableResult
    func requireData() throws -> String {
        guard let path = dataPath else {
            throw Refusal("Say which store: --data FILE, or $ASSENT_DATA.")
        }
        return path
    }
}
