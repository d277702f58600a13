namespace CollegeTes.Text;

/// <summary>
/// Canonical pairs of the Latin letters: base letter, combining mark, composed letter. The program runs without ICU, where
/// <see cref="string.Normalize()"/> does nothing. Source: UnicodeData.txt, U+00C0 to U+024F and U+1E00 to U+1EFF.
/// </summary>
internal static class LatinComposition
{
    /// <summary>For each mark, the base letters it meets, each followed by what they make together.</summary>
    private static readonly (string Mark, string Pairs)[] Rows =
    [
        ("\u0300", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"), // grave
        (
            "\u0301",
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
        ), // acute
        ("\u0302", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"), // circumflex
        ("\u0303", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"), // tilde
        ("\u0304", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"), // macron
        ("\u0306", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"), // breve
        ("\u0307", "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"), // dot above
        ("\u0308", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"), // diaeresis
        ("\u0309", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"), // hook above
        ("\u030A", "AÅaåUŮuůwẘyẙ"), // ring above
        ("\u030B", "OŐoőUŰuű"), // double acute
        ("\u030C", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"), // caron
        ("\u030F", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"), // double grave
        ("\u0311", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"), // inverted breve
        ("\u031B", "OƠoơUƯuư"), // horn
        ("\u0323", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"), // dot below
        ("\u0324", "UṲuṳ"), // diaeresis below
        ("\u0325", "AḀaḁ"), // ring below
        ("\u0326", "SȘsșTȚtț"), // comma below
        ("\u0327", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"), // cedilla
        ("\u0328", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"), // ogonek
        ("\u032D", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"), // circumflex below
        ("\u032E", "HḪhḫ"), // breve below
        ("\u0330", "EḚeḛIḬiḭUṴuṵ"), // tilde below
        ("\u0331", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"), // macron below
    ];

    private static readonly Dictionary<(char Base, char Mark), char> Composed = [];

    private static readonly Dictionary<char, (char Base, char Mark)> Decomposed = [];

    static LatinComposition()
    {
        foreach (var (mark, pairs) in Rows)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                Composed.Add((pairs[i], mark[0]), pairs[i + 1]);
                Decomposed.Add(pairs[i + 1], (pairs[i], mark[0]));
            }
        }
    }

    /// <summary>The one letter that a base and a mark make, if there is one.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) => Composed.TryGetValue((letter, mark), out composed);

    /// <summary>The base and mark of a composed letter, one step: U+1EBF gives U+00EA and the acute accent.</summary>
    public static bool TryDecompose(char letter, out char baseLetter, out char mark)
    {
        var found = Decomposed.TryGetValue(letter, out var pair);
        (baseLetter, mark) = pair;
        return found;
    }

    /// <summary>Canonical combining class of a mark of U+0300 to U+036F; 0 for U+034F, which joins nothing.</summary>
    public static int CombiningClass(char mark) =>
        mark switch
        {
            '\u031B' => 216,
            '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
            >= '\u0334' and <= '\u0338' => 1,
            '\u0315' or '\u031A' or '\u0358' => 232,
            '\u0345' => 240,
            '\u034F' => 0,
            '\u035C' or '\u035F' or '\u0362' => 233,
            '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
            (>= '\u0316' and <= '\u0319')
            or (>= '\u031C' and <= '\u0320')
            or (>= '\u0323' and <= '\u0333')
            or (>= '\u0339' and <= '\u033C')
            or (>= '\u0347' and <= '\u0349')
            or '\u034D'
            or '\u034E'
            or (>= '\u0353' and <= '\u0356')
            or '\u0359'
            or '\u035A' => 220,
            _ => 230,
        };
}
