public import BookFiles
import Foundation

/// The sample insurer's files, read once for all tests of a run: they are values, and reading them is most of what a small test
/// would do.
public enum LarkspurFiles {
    public static func book() throws -> LoadedBook { try readBook.get() }

    public static func registry() throws -> RegistryFiles { try readRegistry.get() }

    private static let readBook = Result { try BookLoader.load(LarkspurStore.larkspur.path) }
    private static let readRegistry = Result {
        try RegistryFiles.load(
            LarkspurStore.larkspur.appendingPathComponent("registry").path, book: book().book)
    }
}
