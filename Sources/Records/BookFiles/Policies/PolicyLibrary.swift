import Cases
public import Policies
public import Primitives

/// The policies of a plan book, or of a folder of policies alone, with the examples beside them.
public struct PolicyLibrary: Sendable {
    public let policies: PolicyBook
    public let vocabulary: Vocabulary
    public let cases: [PolicyCase]
    /// Errors and warnings, each with file, line and column.
    public let problems: [Problem]

    /// Reads what is there, and says what is wrong with it.
    ///
    /// - Parameter directory: a plan book, or its folder `policies`, or one that looks like it.
    /// - Throws: where there is no such directory, or it can not be read.
    public static func load(_ directory: String) throws(Problems) -> PolicyLibrary {
        PolicyLibrary(try FileSet(directory: directory))
    }

    public init(_ all: FileSet) {
        let isBook = all.files.keys.contains { $0 == "book.yaml" || $0.hasPrefix("policies/") }
        var files: [String: [UInt8]] = [:]
        for (name, bytes) in all.files {
            let inBook = isBook ? name : "policies/" + name
            if inBook.hasPrefix("policies/"), !name.hasSuffix(".md") { files[inBook] = bytes }
        }
        let log = FindingLog()
        let read = PolicyFiles(files, log: log)
        PolicyVersions.check(read.policies, log)
        policies = PolicyBook(read.policies.map(\.value))
        vocabulary = read.vocabulary
        let known = Set(read.policies.map(\.value.id))
        var cases: [PolicyCase] = []
        for name in files.keys.sorted() where PolicyFiles.isCases(name) {
            let id = PolicyFiles.folder(name) ?? ""
            guard known.contains(id) || log.hasErrors(in: "policies/") else {
                log.error("book-unknown-policy", "no policy `\(id)`", Spot(name))
                continue
            }
            cases += CaseReader(policy: id, file: name, log: log).cases(files[name] ?? [])
        }
        self.cases = cases
        problems = isBook ? log.sorted : log.sorted.map(\.outsideBook)
    }

    /// Every version tried on the examples of its time: a version is picked by the day of service.
    public var trials: [PolicyTrial] {
        policies.policies.map { version in
            PolicyTrial(
                version,
                cases.filter { example in
                    example.policy == version.id
                        && version.effective.contains(
                            example.input.serviceDate ?? example.input.asOf)
                })
        }
    }

    public var isSound: Bool { !problems.contains { $0.severity == .error } }
}

extension Problem {
    /// The file as it is named in a folder that is no book.
    fileprivate var outsideBook: Problem {
        var spot = Spot(place)
        guard spot.file.hasPrefix("policies/") else { return self }
        spot.file = String(spot.file.dropFirst("policies/".count))
        return Problem(severity: severity, code: code, message: message, place: spot.place)
    }
}
