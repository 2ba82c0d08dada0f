import ArgumentParser
import BookFiles
import Foundation
import PASGateway
import Plans
import Primitives
import X12Gateway

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with FHIR documents and X12 files, taking nothing in.",
        usage: "assent check <files> ... [<options>]",
        discussion: """
            FHIR (JSON): PAS Bundles of requests, inquiries and answers, alone or in Parameters, or any resource of \
            them, against FHIR R4 and the profiles of Da Vinci PAS. Everything is told at once, with its place. Codes of lists that X12 and NUBC \
            publish for themselves, and references out of the Bundle, refuse only with --strict.

            X12: 278, 275, 270, 271, 834, 837, 835, 999 and TA1, several interchanges a file. A file is rejected \
            where a payer would reject it (SNIP 1 and 2); remarks (balances, code shapes, deviations) refuse only with \
            --strict. 278 requests and Bundles are read against the plan book, too.
            """)

    @Argument(help: "Files, X12 and FHIR mixed; '-' reads standard input.")
    var files: [String]

    @Flag(help: "Print the acknowledgments (TA1, 999) that the sender of X12 files would get.")
    var ack = false

    @Flag(help: "One JSON document with every finding, its place and its codes.")
    var json = false

    @OptionGroup var guide: GuideOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        if ack, json || guide.strict {
            throw ValidationError("--ack goes neither with --json nor with --strict.")
        }
    }

    func run() async throws {
        let book = LazyBook(places)
        var refused = 0
        var checked: [CheckedFile] = []
        for file in files {
            let content = try content(file)
            if ack {
                if try !acknowledge(content, file) { refused += 1 }
                continue
            }
            let result = try check(content, file, book)
            if result.isRefused(strict: guide.strict) { refused += 1 }
            if json { checked.append(result) } else { print(result) }
        }
        if json { Console.out(CheckedFile.json(checked, strict: guide.strict)) }
        guard refused == 0 else { throw ExitCode(1) }
    }

    // MARK: One file

    private enum Content {
        case x12([UInt8])
        case fhir([UInt8])
        /// Neither, and why.
        case unreadable(String)
    }

    private func content(_ file: String) throws -> Content {
        let bytes = try InputFile.read(file)
        if X12Gateway.isX12(bytes) { return .x12(bytes) }
        let isMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let first = bytes.dropFirst(isMark ? 3 : 0).first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .fhir(bytes) }
        return .unreadable(X12Gateway.unreadable(bytes) ?? "It can not be read.")
    }

    private func check(
        _ content: Content, _ file: String, _ book: LazyBook
    ) throws -> CheckedFile {
        switch content {
        case .unreadable(let why): CheckedFile(name: file, outcome: .unreadable(why))
        case .fhir(let bytes):
            CheckedFile(
                name: file,
                outcome: .fhir(
                    try PASGateway.check(
                        bytes, version: guide.version, now: time.instant, book: book.load)))
        case .x12(let bytes):
            CheckedFile(
                name: file,
                outcome: .x12(
                    try X12Gateway.check(bytes, book: book.isThere ? book.load : nil)))
        }
    }

    private func print(_ checked: CheckedFile) {
        switch checked.outcome {
        case .unreadable(let why):
            Console.out("\(checked.name): rejected")
            Console.out(Console.wrapped(why, indent: 2))
        case .fhir(let check):
            let isRefused = checked.isRefused(strict: guide.strict)
            Console.out(
                "\(checked.name): \(isRefused ? "refused" : "ok") (PAS \(check.version.number))")
            for problem in check.problems { Console.out(Console.wrapped("\(problem)", indent: 2)) }
        case .x12(let report):
            Console.out(CheckText.text(report, file: checked.name, strict: guide.strict))
        }
    }

    /// Whether all was accepted.
    private func acknowledge(_ content: Content, _ file: String) throws -> Bool {
        switch content {
        case .unreadable(let why): throw Refusal("\(file): \(why)")
        case .fhir: throw Refusal("\(file): only X12 is acknowledged, and this is FHIR.")
        case .x12(let bytes):
            let answer = X12Gateway.acknowledgment(bytes, now: time.instant)
            if !answer.bytes.isEmpty { Console.out(answer.bytes) }
            if answer.bytes.isEmpty, answer.problems.isEmpty {
                Console.error("\(file): an acknowledgment; it is not acknowledged.")
            }
            for problem in answer.problems { Console.error("\(file): \(problem)") }
            return answer.kind == .ok
        }
    }
}

/// The plan book, loaded when it is first needed: most X12 files need none.
private final class LazyBook {
    private let places: PlaceOptions
    private var loaded: LoadedBook?

    init(_ places: PlaceOptions) { self.places = places }

    /// False only where nobody named a book and the sample is not here.
    var isThere: Bool {
        if places.book != nil { return true }
        if ProcessInfo.processInfo.environment["ASSENT_BOOK"] != nil { return true }
        return FileManager.default.fileExists(atPath: places.bookPath)
    }

    func load() throws -> PlanBook {
        let book = try loaded ?? Desk.loadBook(places.bookPath)
        loaded = book
        return book.book
    }
}
