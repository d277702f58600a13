import com.adobe.epubcheck.tool.EpubChecker;

/**
 * Fait examiner des livres par EPUBCheck, tous par la même machine virtuelle, et dit après chacun le code que sa commande aurait rendu : « livre.epub : 0 ».
 *   java -cp epubcheck.jar EpubCheckLivres.java LIVRE…
 */
class EpubCheckLivres {
    public static void main(String[] livres) {
        for (String livre : livres) {
            int code = new EpubChecker().run(new String[] { "--failonwarnings", livre });
            System.out.println("\n" + livre + " : " + code);
        }
    }
}
