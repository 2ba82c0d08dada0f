import ArgumentParser
import BookFiles
import Foundation
import Plans
import Policies
import Primitives

struct BookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "Check a plan book, or begin one.",
        subcommands: [Check.self, Init.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name file and line of everything that is wrong.")

        @Argument(help: "The book's directory.")
        var directory: String

        @OptionGroup var time: TimeOptions

        func run() async throws {
            do throws(Problems) {
                let files = try FileSet(directory: directory)
                let today = TimeZoneRules.utc.date(of: time.instant)
                let loaded = try BookLoader.load(files, today: today)
                for problem in loaded.warnings { Console.out("\(problem)") }
                for problem in RegistryFiles.problems(beside: loaded.book, in: files, today: today)
                {
                    Console.out("\(problem)")
                }
                let book = loaded.book
                Console.out(
                    "\(book.name): \(book.plans.count) plans, \(book.authorizationRows.count) list rows, "
                        + "\(book.benefits.count) benefits, \(book.fees.count) fees, "
                        + "\(loaded.policies.count) policies")
                Console.out("digest \(book.digest)")
            } catch {
                for problem in error.list { Console.out("\(problem)") }
                throw ExitCode(1)
            }
        }
    }

    struct Init: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a small book to begin with.")

        @Argument(help: "A directory that does not exist yet.")
        var directory: String

        func run() async throws {
            let manager = FileManager.default
            guard !manager.fileExists(atPath: directory) else {
                throw Refusal("\(directory) exists already; nothing was written.")
            }
            for (path, text) in BookTemplate.files {
                let url = URL(fileURLWithPath: directory).appendingPathComponent(path)
                try manager.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url)
            }
            Console.out("wrote \(BookTemplate.files.count) files to \(directory)")
        }
    }
}
