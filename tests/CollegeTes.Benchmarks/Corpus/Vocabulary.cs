namespace CollegeTes.Benchmarks.Corpus;

/// <summary>Pieces of French sentences that fit together in any order, so that texts differ without a library of them.</summary>
internal static class Vocabulary
{
    public static readonly string[] Subjects =
    [
        "La communauté de communes",
        "Le conseil de développement",
        "L'association des habitants",
        "La coopérative agricole",
        "Le syndicat d'énergie",
        "La commission agriculture",
        "Le groupe de travail",
        "La mairie",
        "Le collectif de parents",
        "La chambre d'agriculture",
        "L'agence de l'eau",
        "La régie publique",
        "L'épicerie associative",
        "Le lycée agricole",
        "La maison de santé",
        "Le parc naturel",
    ];

    public static readonly string[] Predicates =
    [
        "réunit les producteurs et les cantines autour d'une même table",
        "recense les terres disponibles avec l'aide des notaires",
        "ouvre une enquête auprès des ménages des douze communes",
        "propose aux écoles un repas local par semaine",
        "met en commun les camions, les chambres froides et les tournées",
        "publie un bilan que chacun peut relire et contester",
        "rachète deux parcelles pour y installer des maraîchers",
        "demande à un bureau d'études de chiffrer trois scénarios",
        "organise des visites de ferme pour les élus et les agents",
        "replante les haies le long des chemins ruraux",
        "forme les cuisiniers à travailler des légumes de saison",
        "négocie un bail de longue durée avec le département",
        "installe un atelier de réparation dans l'ancienne gare",
        "fait relire la convention par les habitants tirés au sort",
        "partage ses données de consommation avec les communes voisines",
        "confie le suivi à une chargée de mission à mi-temps",
    ];

    public static readonly string[] Circumstances =
    [
        "dès la première année",
        "sans attendre les subventions",
        "pendant tout l'hiver",
        "avec l'appui d'une chargée de mission",
        "après deux réunions publiques",
        "au printemps suivant",
        "malgré le départ de deux élus",
        "à la demande des familles",
        "dans les limites du budget voté",
        "avant la fin de la concertation",
        "avec un calendrier tenu de mois en mois",
        "sur la foi d'un vote à main levée",
        "à l'échelle du bassin versant",
        "en s'appuyant sur les bénévoles",
        "une fois le règlement adopté",
        "parce que la demande ne faiblit pas",
    ];

    public static readonly string[] Projects =
    [
        "Une légumerie partagée",
        "Le bocage en commun",
        "Des cantines qui relocalisent",
        "La sobriété par quartier",
        "Une filière bois d'énergie",
        "Réparer plutôt que jeter",
        "Le foncier agricole protégé",
        "Habiter les bourgs autrement",
        "Des mobilités à la carte",
        "L'eau décidée ensemble",
        "Une monnaie pour les commerces",
        "Le soleil sur les toits publics",
    ];

    public static readonly string[] Places =
    [
        "vallée",
        "plaine",
        "côte",
        "forêt",
        "colline",
        "rivière",
        "lande",
        "presqu'île",
        "prairie",
        "source",
    ];

    public static readonly string[] Axes = ["mobiliser", "modes-de-vie", "ressources"];

    public static readonly string[] Themes =
    [
        "agriculture",
        "alimentation",
        "biodiversite",
        "bocage",
        "cooperation",
        "dechets",
        "eau",
        "energie",
        "foncier",
        "participation",
    ];

    public static readonly string[] Criteria =
    [
        "portage-politique",
        "portage-technique",
        "cooperation",
        "systemique",
        "action-publique",
        "financement",
    ];
}
